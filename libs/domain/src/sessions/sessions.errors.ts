import { AppError, badRequest, conflict, unauthorised } from '@app/kernel';

/** The same for an unknown address, a wrong password and an account that is closed. */
export function signInFailed(): AppError {
  return unauthorised('SIGN_IN_FAILED', 'That did not match. Please check both and try again');
}

/** The same for a wrong code, one that ran out, and one that was asked for elsewhere. */
export function codeWrong(): AppError {
  return unauthorised(
    'CODE_WRONG',
    'This code does not work. Please check it or ask for a new one',
  );
}

/** Signed in by password only: `step` says what is still to do. */
export function secondFactorNeeded(step: string): AppError {
  return new AppError(401, 'SECOND_FACTOR_NEEDED', 'One more step to sign in', undefined, { step });
}

/** A mailed link that is unknown, used or too old. */
export function linkExpired(): AppError {
  return badRequest('LINK_EXPIRED', 'This link does not work any more. You can ask for a new one');
}

export function passwordTooShort(field: string, minimum: number): AppError {
  return badRequest('PASSWORD_TOO_SHORT', 'Please choose a longer password', [
    { field, message: `Please use at least ${minimum} characters` },
  ]);
}

/** The password that confirms a change to the account. */
export function passwordWrong(field: string): AppError {
  return badRequest('PASSWORD_WRONG', 'Your password did not match', [
    { field, message: 'This is not your present password' },
  ]);
}

/** Told to whoever holds the mailbox in question, so it gives nobody away. */
export function emailTaken(): AppError {
  return conflict('EMAIL_TAKEN', 'Someone at this practice signs in with this address already');
}

/** 409: another window has set the second factor up meanwhile. */
export function secondFactorSetUp(): AppError {
  return conflict('SECOND_FACTOR_SET_UP', 'A second step is set up already. Sign in again with it');
}
