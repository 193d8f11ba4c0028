import { answers, choiceAnswer, options } from '../fhir/mapping';
import { choiceIds, choiceSchema, duplicateChoices, labelOf } from '../choices';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('single-choice'),
  choices: z.array(choiceSchema).min(2).max(12),
});

export type SingleChoiceStep = z.infer<typeof definition>;
/** The id of the choice. */
export type SingleChoiceAnswer = string;

export const singleChoice = {
  kind: 'single-choice',
  definition,
  answer: (step) => z.enum(choiceIds(step.choices), 'Choose one of the answers offered.'),
  isEmpty: () => false,
  inWords: (step, value) => labelOf(step.choices, value),
  comparesAs: (step) => ({ as: 'one-of', values: choiceIds(step.choices) }),
  faults: (step) => duplicateChoices('choices', step.choices),
  fhir: {
    item: ({ choices }) => ({ type: 'choice', answerOption: options(choices) }),
    filled: ({ choices }, value) => answers([choiceAnswer(choices, value)!]),
  },
} satisfies StepKind<typeof definition, SingleChoiceAnswer>;
