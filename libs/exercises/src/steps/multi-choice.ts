import { answers, choiceAnswer, options } from '../fhir/mapping';
import { choiceIds, choiceSchema, duplicateChoices, labelOf, repeated } from '../choices';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('multi-choice'),
  choices: z.array(choiceSchema).min(2).max(20),
});

export type MultiChoiceStep = z.infer<typeof definition>;
/** The ids of the choices, each once, in the order they were picked. */
export type MultiChoiceAnswer = string[];

export const multiChoice = {
  kind: 'multi-choice',
  definition,
  answer: (step) =>
    z
      .array(
        z.enum(choiceIds(step.choices), 'Choose from the answers offered.'),
        'This has to be a list of answers.',
      )
      .refine((ids) => repeated(ids).length === 0, 'Choose each answer once.'),
  isEmpty: (value) => value.length === 0,
  inWords: (step, value) => value.map((id) => labelOf(step.choices, id)).join('\n'),
  comparesAs: (step) => ({ as: 'some-of', values: choiceIds(step.choices) }),
  faults: (step) => duplicateChoices('choices', step.choices),
  fhir: {
    item: ({ choices }) => ({ type: 'choice', repeats: true, answerOption: options(choices) }),
    filled: ({ choices }, value) => answers(value.map((id) => choiceAnswer(choices, id)!)),
  },
} satisfies StepKind<typeof definition, MultiChoiceAnswer>;
