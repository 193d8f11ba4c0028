import { type AppError, badRequest, forbidden } from '@app/kernel';

export function signUpClosed(): AppError {
  return forbidden('SIGN_UP_CLOSED', 'This Trellis takes no new practices by itself');
}

/** A right link in another browser than the one that asked for it. */
export function passwordNeeded(): AppError {
  return badRequest('PASSWORD_NEEDED', 'Please give the password you chose', [
    { field: 'password', message: 'Please give the password you chose' },
  ]);
}
