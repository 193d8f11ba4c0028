import { type AppError, badRequest } from '@app/kernel';
import type { ChangeDto } from './change.dto';

/**
 * The revision that a change makes, or `'repeat'` where it is the write that was stored last. A change
 * made on an older revision is refused, so that two windows never overwrite each other unseen.
 * @param before what is stored
 * @param changedElsewhere the refusal, which carries what is stored now
 * @throws AppError 400 REVISION_UNKNOWN, or what `changedElsewhere` makes
 */
export function nextRevision(
  before: ChangeDto | null,
  change: ChangeDto,
  changedElsewhere: () => AppError,
): number | 'repeat' {
  if (!before) {
    if (change.revision === 0) return 1;
    throw badRequest('REVISION_UNKNOWN', 'This was never saved', [
      { field: 'revision', message: 'What was never saved has revision 0' },
    ]);
  }
  if (before.writeId === change.writeId) return 'repeat';
  if (before.revision !== change.revision) throw changedElsewhere();
  return before.revision + 1;
}
