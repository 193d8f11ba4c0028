export { aboutAccount, type Account, signInActor } from './account';
export {
  ChangeEmailDto,
  ChangePasswordDto,
  ConfirmEmailDto,
  LINK_TOKEN,
  ResetPasswordDto,
} from './account-change.dto';
export { AccountEmailsService } from './account-emails.service';
export { AccountRecoveryService } from './account-recovery.service';
export { ChallengeEntity } from './challenge.entity';
export { ChallengesService, type ChallengeContent, type InviteContent } from './challenges.service';
export { CredentialEntity } from './credential.entity';
export { CredentialsService, MINIMUM_PASSWORD } from './credentials.service';
export { DEMO_ACCOUNTS } from './demo-accounts';
export { DemoAccountDto, DemoSignInDto } from './demo.dto';
export { DemoModule } from './demo.module';
export { DemoService } from './demo.service';
export { CODE_GOOD_FOR_MS, EmailCodesService } from './email-codes.service';
export { parseLink, PasswordsService } from './passwords.service';
export {
  type ClientPermission,
  hasPermission,
  type MemberPermission,
  type Permission,
  permissionsOf,
} from './permissions';
export { SecondFactorService } from './second-factor.service';
export { SecondStepService } from './second-step.service';
export { SessionViewsService } from './session-views.service';
export { ClientSessionDto, ExtendedSessionDto, MemberSessionDto } from './session.dto';
export { SessionEntity, type SessionStep } from './session.entity';
export { emailTaken, linkExpired, secondFactorNeeded, signInFailed } from './sessions.errors';
export { SessionsModule } from './sessions.module';
export { type CheckedSession, IDLE_MS, SessionsService } from './sessions.service';
export {
  ClientSignInDto,
  CodeDto,
  EmailDto,
  EnrolmentDto,
  PasswordSignInDto,
  PracticeChoiceDto,
  RecoveryCodeDto,
  RecoveryCodesDto,
  RedeemCodeDto,
  StaffSignInDto,
} from './sign-in.dto';
export { type PasswordAttempt, type SignInResult, SignInService } from './sign-in.service';
export { askingKeys, SignInThrottle } from './sign-in-throttle';
export { steadily } from './steady';
