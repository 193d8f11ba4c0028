import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { SessionsModule } from '../sessions';
import { PracticeOpening } from './practice-opening';
import { SetUpService } from './set-up.service';
import { SignUpService } from './sign-up.service';

@Module({
  imports: [MembersModule, SessionsModule],
  providers: [PracticeOpening, SetUpService, SignUpService],
  exports: [PracticeOpening, SetUpService, SignUpService],
})
export class SignUpModule {}
