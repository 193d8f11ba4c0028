import type { TimelineEntry, TimelineStep } from '@app/exercises';

type Kinds = Pick<TimelineStep, 'kinds' | 'alternate'>;

/** A new entry after these: where the kinds take turns, it is offered as the next one. */
export function newEntry(
  { kinds, alternate }: Kinds,
  before: readonly TimelineEntry[],
): TimelineEntry {
  if (!alternate) return { headline: '' };
  const last = before.findLast(({ kind }) => kind !== undefined)?.kind;
  const place = kinds.findIndex(({ id }) => id === last);
  const next = kinds[(place + 1) % kinds.length];
  return next ? { headline: '', kind: next.id } : { headline: '' };
}
