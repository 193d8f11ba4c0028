import { NOT_PRESENT, PRESENCE_CHOICES, type PresenceAnswer } from '@app/exercises';
import type { AssignmentEntity, Outcome } from '../assignments';

const OUTCOME_WORDS: Record<Outcome, string> = {
  done: 'Done and handed in.',
  'done-on-paper': 'Done on paper.',
  'too-much': 'It was too much this time.',
  'not-now': 'Set aside for now.',
  'not-private-here': 'Set aside: no private place for it.',
};

export function outcomeWords(outcome: Outcome): string {
  return OUTCOME_WORDS[outcome];
}

/**
 * Where something that was given stands.
 * @param ended the day on which it ended; null while it had not
 */
export function givenWords(
  status: AssignmentEntity['status'],
  outcome: Outcome | null,
  ended: string | null,
): string {
  if (status === 'withdrawn') return 'Taken back.';
  if (!outcome || !ended) return 'Waiting.';
  return `${outcomeWords(outcome).replace(/\.$/, '')}, ${ended}.`;
}

/**
 * @param wasPresent false where the client was far away or numb after: then less is not better;
 *   null where that is not shared
 */
export function distressWords(before: number, after: number, wasPresent: boolean | null): string {
  if (before === after) return `Distress stayed at ${after} of 10.`;
  const change = `Distress went from ${before} to ${after} of 10.`;
  if (after > before || wasPresent) return change;
  return wasPresent === null
    ? `${change} How present they felt after is not shared with it.`
    : `${change} They felt far away or numb after, so this is not a sign of ease.`;
}

export function presenceWords(before: PresenceAnswer, after: PresenceAnswer): string {
  return before === after
    ? `Presence stayed at “${label(after)}”.`
    : `Presence went from “${label(before)}” to “${label(after)}”.`;
}

/** @param isMore true where the sentences before it rest on answers, too */
export function sharedWords(count: number, isMore: boolean): string {
  const more = isMore ? ' more' : '';
  return count === 1
    ? `One${more} answer is shared with you.`
    : `${count}${more} answers are shared with you.`;
}

/** False for far away and numb. */
export function isPresent(presence: PresenceAnswer): boolean {
  return !NOT_PRESENT.includes(presence);
}

function label(presence: PresenceAnswer): string {
  return PRESENCE_CHOICES.find(({ id }) => id === presence)?.label ?? presence;
}
