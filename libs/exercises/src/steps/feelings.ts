import {
  choiceAnswer,
  filledGroup,
  numberAnswer,
  options,
  groupPart,
  wordsAnswer,
  zeroToTenItem,
} from '../fhir/mapping';
import { choiceIds, choiceSchema, duplicateChoices, labelOf, repeated } from '../choices';
import type { Language } from '../language';
import { safeText } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { outOfTen, zeroToTen } from '../zero-to-ten';
import { z } from '../zod';

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('feelings'),
  feelings: z.array(choiceSchema).min(3).max(40),
});

export type FeelingsStep = z.infer<typeof definition>;

/** A feeling from the list, or one in the client's own words; how strong it is may stay open. */
export type FeltFeeling =
  | { feeling: string; strength?: number | undefined }
  | { own: string; strength?: number | undefined };
export type FeelingsAnswer = FeltFeeling[];

function answer(step: FeelingsStep): z.ZodType<FeelingsAnswer> {
  const listed = z.strictObject({
    feeling: z.enum(choiceIds(step.feelings), 'Choose from the feelings offered.'),
    strength: zeroToTen.optional(),
  });
  const own = z.strictObject({ own: safeText(60), strength: zeroToTen.optional() });
  return z
    .array(
      z.union([listed, own], 'Choose a feeling from the list, or write your own.'),
      'This has to be a list of feelings.',
    )
    .max(40, 'Choose 40 feelings or fewer.')
    .refine(
      (all) => repeated(all.filter((one) => !saysNothing(one)).map(nameOf)).length === 0,
      'Choose each feeling once.',
    );
}

function nameOf(felt: FeltFeeling): string {
  return 'own' in felt ? `own:${felt.own.trim().toLowerCase()}` : felt.feeling;
}

function saysNothing(felt: FeltFeeling): boolean {
  return 'own' in felt && felt.own.trim() === '';
}

function oneInWords(step: FeelingsStep, felt: FeltFeeling, language: Language): string {
  const name = 'own' in felt ? felt.own.trim() : labelOf(step.feelings, felt.feeling);
  return felt.strength === undefined ? name : `${name}, ${outOfTen(felt.strength, language)}`;
}

/** Several feelings at once, each with how strong it is (0 to 10). */
export const feelings = {
  kind: 'feelings',
  definition,
  answer,
  isEmpty: (value) => value.every(saysNothing),
  inWords: (step, value, language) =>
    value
      .filter((felt) => !saysNothing(felt))
      .map((felt) => oneInWords(step, felt, language))
      .join('\n'),
  faults: (step) => duplicateChoices('feelings', step.feelings),
  fhir: {
    item: (step) => ({
      type: 'group',
      repeats: true,
      item: [
        groupPart(step, 'feeling', 'Feeling', {
          type: 'open-choice',
          answerOption: options(step.feelings),
        }),
        groupPart(step, 'strength', 'How strong', zeroToTenItem),
      ],
    }),
    filled: (step, value) =>
      value
        .filter((felt) => !saysNothing(felt))
        .map((felt) =>
          filledGroup(step, {
            feeling:
              'own' in felt ? wordsAnswer(felt.own) : choiceAnswer(step.feelings, felt.feeling),
            strength: numberAnswer(felt.strength),
          }),
        ),
  },
} satisfies StepKind<typeof definition, FeelingsAnswer>;
