import { DiscardSignUp, SignUpService } from '@app/domain/sign-up';
import { Handles, type JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class SignUpProcessor {
  constructor(private readonly signUp: SignUpService) {}

  @Handles(DiscardSignUp)
  discard(run: JobRun): Promise<void> {
    return this.signUp.discard(run);
  }
}
