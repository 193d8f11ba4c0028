import type { ShowWhen } from './condition';
import { stepSchema, type Step } from './registry';
import { NOT_PRESENT } from './steps/presence';
import { z } from './zod';

/** The steps of the frame, by what they do. Their ids are the same everywhere, and nobody else's. */
export const FRAME_STEPS = {
  before: [
    'presence-before',
    'distress-before',
    'hard-already',
    'look-around-first',
    'go-on-or-stop',
  ],
  after: ['presence-after', 'distress-after', 'come-back', 'still-hard'],
} as const;

const part = (ids: readonly string[]) =>
  z
    .array(stepSchema)
    .refine(
      (steps) => steps.map(({ id }) => id).join() === ids.join(),
      `The steps of this part are ${ids.join(', ')}.`,
    );

/**
 * The steps around the work of levels 2 and 3, written once for all of them: how somebody is before
 * and after, what is done with whoever is far away or numb, and what is said when it is hard already.
 */
export const frameSchema = z.strictObject({
  before: part(FRAME_STEPS.before),
  after: part(FRAME_STEPS.after),
});
export type Frame = z.infer<typeof frameSchema>;

/**
 * Whoever is present, or chose to go on after looking around. Who leaves the question open is taken at
 * their word as well: any question can be skipped.
 */
const GOING_ON: ShowWhen = {
  any: [
    { step: 'presence-before', operator: 'not-in', value: [...NOT_PRESENT] },
    { step: 'go-on-or-stop', operator: 'eq', value: 'go-on' },
  ],
};

const ALL_STEPS: readonly string[] = [...FRAME_STEPS.before, ...FRAME_STEPS.after];

/** Whether a step is one of the frame's. */
export function isOfTheFrame({ id }: Pick<Step, 'id'>): boolean {
  return ALL_STEPS.includes(id);
}

/** Whether a step shows to everybody who goes on: its condition is the frame's and not its own. */
export function showsToWhoeverGoesOn({ showWhen }: Step): boolean {
  return JSON.stringify(showWhen) === JSON.stringify(GOING_ON);
}

/** The work inside its frame: what is read first stays first, and whoever stops sees none of it. */
export function framed(steps: readonly Step[], frame: Frame): Step[] {
  const opening = steps[0]?.kind === 'content-note' ? 1 : 0;
  return [
    ...steps.slice(0, opening),
    ...frame.before,
    ...steps.slice(opening).map((step) => ({ ...step, showWhen: step.showWhen ?? GOING_ON })),
    ...frame.after,
  ];
}

/** The work without its frame, as it is written down: what `framed` puts around it again. */
export function unframed(steps: readonly Step[], { before, after }: Frame): Step[] {
  const ofFrame = new Set([...before, ...after].map(({ id }) => id));
  return steps
    .filter(({ id }) => !ofFrame.has(id))
    .map((step) => {
      const { showWhen, ...written } = step;
      return showWhen && !showsToWhoeverGoesOn(step) ? step : written;
    });
}
