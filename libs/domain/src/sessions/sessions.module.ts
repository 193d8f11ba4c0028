import { Global, Module } from '@nestjs/common';
import { ClientsModule } from '../clients';
import { MembersModule } from '../members';
import { NotificationsModule } from '../notifications';
import { Keys } from '../practices';
import { AccountEmailsService } from './account-emails.service';
import { AccountRecoveryService } from './account-recovery.service';
import { ChallengesService } from './challenges.service';
import { CredentialsService } from './credentials.service';
import { BINDING_RING, bindingRing, EmailCodesService } from './email-codes.service';
import { PasswordsService } from './passwords.service';
import { SecondFactorService } from './second-factor.service';
import { SecondStepService } from './second-step.service';
import { SessionViewsService } from './session-views.service';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';
import { SignInThrottle } from './sign-in-throttle';

const services = [
  AccountEmailsService,
  AccountRecoveryService,
  ChallengesService,
  CredentialsService,
  EmailCodesService,
  PasswordsService,
  SecondFactorService,
  SecondStepService,
  SessionViewsService,
  SessionsService,
  SignInService,
  SignInThrottle,
];

/** Signing in and out, and what accounts prove themselves with. Global: one throttle a surface. */
@Global()
@Module({
  imports: [ClientsModule, MembersModule, NotificationsModule],
  providers: [
    ...services,
    {
      provide: BINDING_RING,
      inject: [Keys],
      useFactory: (keys: Keys) =>
        bindingRing(keys.blindIndex('installation', 'sign-in-binding', 'ring')),
    },
  ],
  exports: services,
})
export class SessionsModule {}
