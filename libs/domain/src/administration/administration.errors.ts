import { type AppError, badRequest, conflict, forbidden } from '@app/kernel';

export function ownerNeeded(): AppError {
  return forbidden('OWNER_NEEDED', 'Only an owner can do this');
}

/** A practice without an owner could never change its owners again. */
export function lastOwner(): AppError {
  return conflict('LAST_OWNER', 'The practice needs an owner. Make somebody else an owner first');
}

export function ownAccount(): AppError {
  return conflict('OWN_ACCOUNT', 'Somebody else has to do this for you');
}

/** Somebody still treats clients. @param count how many */
export function hasClients(count: number): AppError {
  return conflict('HAS_CLIENTS', 'Their clients need another therapist first', { count });
}

export function notJoined(): AppError {
  return conflict('NOT_JOINED', 'They have not joined yet');
}

/** The chosen member has not the role for it, or is not with the practice any more. */
export function roleMissing(role: 'therapist' | 'supervisor', field: string): AppError {
  return badRequest('ROLE_MISSING', `Please choose a ${role} of the practice`, [
    { field, message: `This person is not a ${role} of the practice` },
  ]);
}

export function emailMissing(): AppError {
  return badRequest('EMAIL_MISSING', 'An invite needs an e-mail address', [
    { field: 'email', message: 'An invite needs an e-mail address' },
  ]);
}
