import { repeated } from './choices';
import { type Placeable, type WrongPlace, wrongPlaces } from './placement';
import type { Problem } from './problem';
import { programmeStepId, type Programme } from './programme';
import type { Wound } from './vocabulary';

/** Hurts that often go on unseen: a programme on one of them asks first, as does one for what is over. */
const ASK_FIRST: readonly Wound[] = ['gaslighting', 'unpredictability', 'betrayal'];

/**
 * What stands against a programme whose shape is right: [] when nothing does.
 * @param find the exercise of an id, or null where there is none
 */
export function checkProgramme(
  programme: Programme,
  find: (id: string) => Placeable | null,
): Problem[] {
  const found: Problem[] = [];
  const all = [...programme.opening, ...programme.steps];
  const pathOf = (index: number) =>
    index < programme.opening.length
      ? `opening.${index}`
      : `steps.${index - programme.opening.length}`;
  for (const id of repeated(all.map(programmeStepId)))
    found.push({ path: 'steps', message: `Two steps have the id "${id}".` });
  all.forEach((step, index) => {
    const path = pathOf(index);
    const exercise = find(step.exercise);
    const before = all[index - 1];
    if (!exercise) {
      found.push({ path, message: `There is no exercise "${step.exercise}".` });
      return;
    }
    const part = index < programme.opening.length ? 'opening' : 'steps';
    const previous = (before && find(before.exercise)) ?? undefined;
    for (const why of wrongPlaces({ part, unlock: step.unlock, exercise }, previous, programme))
      found.push({ path, message: messageOf(why, step.exercise) });
  });
  const asksFirst =
    programme.when === 'past' || programme.wounds.some((wound) => ASK_FIRST.includes(wound));
  if (asksFirst && !programme.asksIfOngoing)
    found.push({ path: 'asksIfOngoing', message: 'This asks first: is it still happening?' });
  return found;
}

function messageOf(why: WrongPlace, exercise: string): string {
  const messages: Record<WrongPlace, string> = {
    'opening-settles': 'A programme opens with felt safety.',
    'opening-deep': 'Nothing of level 3 belongs in the opening.',
    'past-only': `"${exercise}" is wrong while the hurt goes on.`,
    'deep-by-hand': 'Level 3 is opened by the therapist’s hand only.',
    'in-session-by-hand': 'What is done in a session first is opened by the therapist’s hand only.',
    'two-deep': 'Two steps of level 3 follow each other.',
  };
  return messages[why];
}
