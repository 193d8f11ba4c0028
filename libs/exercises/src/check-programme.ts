import { repeated } from './choices';
import type { Exercise } from './exercise';
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
  find: (id: string) => Pick<Exercise, 'pillar' | 'intensity' | 'when'> | null,
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
    if (index < programme.opening.length && exercise.pillar !== 'felt-safety')
      found.push({ path, message: 'A programme opens with felt safety.' });
    if (exercise.when === 'past' && programme.when !== 'past')
      found.push({ path, message: `"${step.exercise}" is wrong while the hurt goes on.` });
    if (exercise.intensity < 3) return;
    if (step.unlock.by !== 'hand')
      found.push({ path, message: 'Level 3 is opened by the therapist’s hand only.' });
    if (before && find(before.exercise)?.intensity === 3)
      found.push({ path, message: 'Two steps of level 3 follow each other.' });
  });
  const asksFirst =
    programme.when === 'past' || programme.wounds.some((wound) => ASK_FIRST.includes(wound));
  if (asksFirst && !programme.asksIfOngoing)
    found.push({ path: 'asksIfOngoing', message: 'This asks first: is it still happening?' });
  return found;
}
