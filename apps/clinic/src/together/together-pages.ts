import type { Exercise, Step } from '@app/exercises';

/** One page of an exercise that two people look at in the room. */
export type TogetherPage =
  | { kind: 'opening'; title: string; purpose: string }
  | { kind: 'step'; step: Step; number: number; of: number }
  | { kind: 'home' };

/** The exercise's steps one by one, between what it is for and where it goes on. */
export function togetherPages(
  exercise: Pick<Exercise, 'title' | 'purpose' | 'steps'>,
): TogetherPage[] {
  const { title, purpose, steps } = exercise;
  return [
    { kind: 'opening', title, purpose },
    ...steps.map((step, place) => ({
      kind: 'step' as const,
      step,
      number: place + 1,
      of: steps.length,
    })),
    { kind: 'home' },
  ];
}
