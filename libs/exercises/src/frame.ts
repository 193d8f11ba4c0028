import { conditionsOf, type Condition, type ShowWhen } from './condition';
import type { Problem } from './problem';
import { stepSchema, type Step } from './registry';
import { NOT_PRESENT } from './steps/presence';
import { z } from './zod';

/**
 * The steps around the work of levels 2 and 3, written once for all of them: how somebody is before
 * and after, and what is done with whoever is far away or numb.
 */
export const frameSchema = z.strictObject({
  before: z.array(stepSchema).min(1),
  after: z.array(stepSchema).min(1),
});
export type Frame = z.infer<typeof frameSchema>;

/** Whoever is present, or chose to go on after looking around. The frame asks both, by these ids. */
const GOING_ON: ShowWhen = {
  any: [
    { step: 'presence-before', operator: 'not-in', value: [...NOT_PRESENT] },
    { step: 'go-on-or-stop', operator: 'eq', value: 'go-on' },
  ],
};

const GATES = conditionsOf(GOING_ON).map(({ step }) => step);

/** Whether a step shows to everybody who goes on: its condition is the frame's and not its own. */
export function isOfTheFrame(rule: ShowWhen): boolean {
  return conditionsOf(rule).every(({ step }) => GATES.includes(step));
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
    .map(({ showWhen, ...step }) =>
      showWhen && !isOfTheFrame(showWhen) ? { ...step, showWhen } : step,
    );
}

/**
 * Conditions that would also hold where the work was never begun: inside a frame a step shows because
 * of an answer, never for want of one. Paths as in an exercise.
 */
export function unframeable(steps: readonly Step[]): Problem[] {
  return steps.flatMap((step, index) =>
    step.showWhen && !needsAnAnswer(step.showWhen)
      ? [
          {
            stepId: step.id,
            path: `steps.${index}.showWhen`,
            message: 'Inside the frame, a step shows because of an answer, not for want of one.',
          },
        ]
      : [],
  );
}

function needsAnAnswer(rule: ShowWhen): boolean {
  const conditions = conditionsOf(rule);
  return 'all' in rule ? conditions.some(isOfAnAnswer) : conditions.every(isOfAnAnswer);
}

function isOfAnAnswer({ operator, value }: Condition): boolean {
  if (operator === 'answered') return value === true;
  return operator !== 'ne' && operator !== 'not-in';
}
