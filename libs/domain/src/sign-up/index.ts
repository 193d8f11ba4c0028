export { PracticeOpening, type NewOwner } from './practice-opening';
export { SetUpService } from './set-up.service';
export { ConfirmSignUpDto, NewPracticeDto, SetUpDto, SignUpStateDto } from './sign-up.dto';
export { DiscardSignUp } from './sign-up.jobs';
export { SignUpModule } from './sign-up.module';
export { SIGN_UP_GOOD_FOR_MS, SignUpService } from './sign-up.service';
