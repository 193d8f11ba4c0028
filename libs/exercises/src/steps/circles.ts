import { choiceAnswer, filledGroup, options, groupPart, wordsAnswer } from '../fhir/mapping';
import { choiceIds, choiceSchema, duplicateChoices } from '../choices';
import { inOneLine } from '../in-one-line';
import { safeText } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

/** Characters (UTF-16 units) of a name, which may be initials or a word for somebody. */
export const CIRCLE_NAME_MAX = 60;

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('circles'),
  /** From the innermost out. */
  rings: z.array(choiceSchema).min(2).max(5),
  maxNames: z.int().min(2).max(40).default(20),
});

export type CirclesStep = z.infer<typeof definition>;

/** Somebody, or something, and the ring they are in. A blank name is a place left open. */
export interface PlacedName {
  name: string;
  ring: string;
}
export type CirclesAnswer = PlacedName[];

function answer({ rings, maxNames }: CirclesStep): z.ZodType<CirclesAnswer> {
  const placed = z.strictObject(
    {
      name: safeText(CIRCLE_NAME_MAX),
      ring: z.enum(choiceIds(rings), 'Choose one of the circles.'),
    },
    'Each entry is a name and a circle.',
  );
  return z
    .array(placed, 'This has to be a list of names.')
    .max(maxNames, `Write ${maxNames} names or fewer.`);
}

const isBlank = ({ name }: PlacedName): boolean => name.trim() === '';

/** Circles around oneself, the nearest first, with names in them. */
export const circles = {
  kind: 'circles',
  definition,
  answer,
  isEmpty: (value) => value.every(isBlank),
  inWords: ({ rings }, value) =>
    rings
      .flatMap(({ id, label }) => {
        const names = value.filter((one) => one.ring === id && !isBlank(one));
        const listed = names.map(({ name }) => inOneLine(name)).join(', ');
        return listed === '' ? [] : [`${label}: ${listed}`];
      })
      .join('\n'),
  faults: (step) => duplicateChoices('rings', step.rings),
  fhir: {
    item: (step) => ({
      type: 'group',
      repeats: true,
      item: [
        groupPart(step, 'name', 'Name', { type: 'string', maxLength: CIRCLE_NAME_MAX }),
        groupPart(step, 'ring', 'Circle', { type: 'choice', answerOption: options(step.rings) }),
      ],
    }),
    filled: (step, value) =>
      value
        .filter((placed) => !isBlank(placed))
        .map(({ name, ring }) =>
          filledGroup(step, { name: wordsAnswer(name), ring: choiceAnswer(step.rings, ring) }),
        ),
  },
} satisfies StepKind<typeof definition, CirclesAnswer>;
