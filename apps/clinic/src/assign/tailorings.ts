import type { TailoringDto } from '@app/api-client/clinic';
import { checkExercise, type Exercise, tailor, type Tailoring } from '@app/exercises';

/** What of a step can be said in other words. */
export type Words = { prompt?: string; help?: string };

/** Nothing left out, nothing reworded. */
export const asWritten: Tailoring = { dropped: [], reworded: [] };

/** Leaves a step out; words that it was given wait for its return. */
export const leaveOut = ({ dropped, reworded }: Tailoring, stepId: string): Tailoring => ({
  dropped: [...dropped, stepId],
  reworded,
});

/** Puts a step back, and of those left out after it as many as it does not go without. */
export function putBack(exercise: Exercise, tailoring: Tailoring, stepId: string): Tailoring {
  const { reworded } = tailoring;
  let dropped = tailoring.dropped.filter((id) => id !== stepId);
  while (checkExercise(tailor(exercise, { dropped, reworded: [] })).length > 0) {
    if (dropped.length === 0) break;
    dropped = dropped.slice(0, -1);
  }
  return { dropped, reworded };
}

/** Words a step differently, as it is typed; null words it as it was written. */
export function reword(tailoring: Tailoring, stepId: string, words: Words | null): Tailoring {
  const others = tailoring.reworded.filter(({ step }) => step !== stepId);
  return { ...tailoring, reworded: words ? [...others, { ...words, step: stepId }] : others };
}

/** What a tailoring comes to: words that say nothing, or nothing new, change nothing. */
export function comesTo(exercise: Exercise, { dropped, reworded }: Tailoring): TailoringDto {
  return {
    dropped: [...dropped],
    reworded: reworded.flatMap(({ step: id, prompt, help }) => {
      const step = exercise.steps.find((one) => one.id === id);
      if (!step || dropped.includes(id)) return [];
      const words = { ...changed('prompt', prompt, step), ...changed('help', help, step) };
      return Object.keys(words).length > 0 ? [{ step: id, ...words }] : [];
    }),
  };
}

/** Whether it changes anything. */
export const isTailored = ({ dropped, reworded }: Tailoring): boolean =>
  dropped.length + reworded.length > 0;

function changed(part: 'prompt' | 'help', typed: string | undefined, written: Words): Words {
  const words = typed?.trim();
  return words && words !== written[part] ? { [part]: words } : {};
}
