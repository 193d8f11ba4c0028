import { filledGroup, groupPart, wordsAnswer } from '../fhir/mapping';
import { duplicateChoices } from '../choices';
import { choiceIdSchema } from '../ids';
import { inOneLine } from '../in-one-line';
import { safeText, wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

/** Characters (UTF-16 units) of one part of a sentence. */
export const SCRIPT_PART_MAX = 300;

const part = z.strictObject({
  id: choiceIdSchema,
  /** How this part of the sentence begins, e.g. "I will". */
  label: wording(60),
  example: wording(160).optional(),
});

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('script-builder'),
  parts: z.array(part).min(2).max(5),
});

export type ScriptBuilderStep = z.infer<typeof definition>;
type ScriptPart = ScriptBuilderStep['parts'][number];

/** Words by the id of the part. Any part may stay open. */
export type ScriptBuilderAnswer = Readonly<Record<string, string | undefined>>;

function answer({ parts }: ScriptBuilderStep): z.ZodType<ScriptBuilderAnswer> {
  const each = parts.map(({ id }) => [id, safeText(SCRIPT_PART_MAX).optional()] as const);
  return z.strictObject(Object.fromEntries(each), 'This has to be the parts of a sentence.');
}

/** The part with its beginning, which many people write themselves a second time. */
function partInWords({ label }: ScriptPart, written: string): string {
  const words = inOneLine(written).replace(/[\s.,;]+$/, '');
  const again = words.toLowerCase().startsWith(`${label.toLowerCase()} `);
  return `${label} ${(again ? words.slice(label.length).trim() : words) || '…'}`;
}

/** A sentence put together from parts, so that its shape need not be thought of. */
export const scriptBuilder = {
  kind: 'script-builder',
  definition,
  answer,
  isEmpty: (value) => Object.values(value).every((words) => (words ?? '').trim() === ''),
  inWords: ({ parts }, value) => {
    const sentence = parts.map((one) => partInWords(one, value[one.id] ?? '')).join(', ');
    return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
  },
  faults: (step) => duplicateChoices('parts', step.parts),
  fhir: {
    item: (step) => ({
      type: 'group',
      item: step.parts.map(({ id, label }) =>
        groupPart(step, id, label, { type: 'string', maxLength: SCRIPT_PART_MAX }),
      ),
    }),
    filled: (step, value) => [
      filledGroup(
        step,
        Object.fromEntries(step.parts.map(({ id }) => [id, wordsAnswer(value[id])])),
      ),
    ],
  },
} satisfies StepKind<typeof definition, ScriptBuilderAnswer>;
