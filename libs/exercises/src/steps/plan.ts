import { filledGroup, groupPart, wordsAnswer } from '../fhir/mapping';
import { safeText, wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

/** Characters (UTF-16 units) of each part of a plan. */
export const PLAN_PART_MAX = 1_000;

/** The four parts in the order they are asked. */
export const PLAN_PARTS = ['when', 'where', 'how', 'obstacle'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

const label = wording(120);
const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('plan'),
  labels: z.strictObject({ when: label, where: label, how: label, obstacle: label }).prefault({
    when: 'When will I do it?',
    where: 'Where will I be?',
    how: 'How will I do it?',
    obstacle: 'What may get in the way, and what then?',
  }),
});

const part = safeText(PLAN_PART_MAX).optional();
const answer = z.strictObject(
  { when: part, where: part, how: part, obstacle: part },
  'This has to be a plan: when, where, how, and what may get in the way.',
);

export type PlanStep = z.infer<typeof definition>;
/** Any part may stay open. */
export type PlanAnswer = z.infer<typeof answer>;

function filled(value: PlanAnswer): PlanPart[] {
  return PLAN_PARTS.filter((name) => (value[name] ?? '').trim() !== '');
}

export const plan = {
  kind: 'plan',
  definition,
  answer: () => answer,
  isEmpty: (value) => filled(value).length === 0,
  inWords: (step, value) =>
    filled(value)
      .map((name) => `${step.labels[name]} ${(value[name] ?? '').trim()}`)
      .join('\n'),
  fhir: {
    item: (step) => ({
      type: 'group',
      item: PLAN_PARTS.map((name) =>
        groupPart(step, name, step.labels[name], { type: 'text', maxLength: PLAN_PART_MAX }),
      ),
    }),
    filled: (step, value) => [
      filledGroup(
        step,
        Object.fromEntries(filled(value).map((name) => [name, wordsAnswer(value[name])])),
      ),
    ],
  },
} satisfies StepKind<typeof definition, PlanAnswer>;
