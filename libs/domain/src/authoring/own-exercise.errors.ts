import { type AppError, badRequest, conflict, forbidden } from '@app/kernel';
import type { AuthorProblemDto, OwnDraftDto } from './own-exercise.dto';

export function changedElsewhere(current: OwnDraftDto): AppError {
  return conflict('DRAFT_CHANGED_ELSEWHERE', 'This was changed in another window', { current });
}

export function isRetired(): AppError {
  return conflict('EXERCISE_RETIRED', 'This exercise is retired. Bring it back first');
}

export function notWaiting(): AppError {
  return conflict('NOT_WAITING', 'This does not wait for approval any more');
}

export function approvalNeeded(): AppError {
  return forbidden('APPROVAL_NEEDED', 'This practice approves exercises before they are published');
}

/** @param problems what stands against publishing */
export function notReady(problems: readonly AuthorProblemDto[]): AppError {
  return badRequest(
    'EXERCISE_NOT_READY',
    'This exercise is not ready yet',
    problems.map(({ path, message }) => ({ field: `draft.${path}`, message })),
  );
}

export function tooLong(): AppError {
  return badRequest('DRAFT_TOO_LONG', 'This is longer than an exercise can be', [
    { field: 'draft', message: 'This is too long to be kept' },
  ]);
}
