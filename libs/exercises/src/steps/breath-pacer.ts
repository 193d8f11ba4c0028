import { answers } from '../fhir/mapping';
import { DONE } from '../done';
import { wording } from '../safe-text';
import type { Problem } from '../problem';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('breath-pacer'),
  /** Seconds of one breath in, and of one breath out. There is no holding: it frightens some. */
  inSeconds: z.int().min(2).max(6),
  outSeconds: z.int().min(3).max(10),
  /** Breaths until the pacer rests of itself. It can be stopped at any of them. */
  rounds: z.int().min(2).max(20),
  /** For whoever would rather not follow their breath. */
  instead: wording(300),
  doneLabel: wording(60).default('I have done this'),
});

export type BreathPacerStep = z.infer<typeof definition>;
/** True once done, however many breaths it was; false takes that back and says nothing. */
export type BreathPacerAnswer = boolean;

function shorterOut({ inSeconds, outSeconds }: BreathPacerStep): Problem[] {
  return outSeconds >= inSeconds
    ? []
    : [{ path: 'outSeconds', message: 'A breath out is as long as a breath in, or longer.' }];
}

/** A slow breath to follow with one's eyes, or in words. */
export const breathPacer = {
  kind: 'breath-pacer',
  definition,
  answer: () => z.boolean('Say whether you have done this.'),
  isEmpty: (value) => !value,
  inWords: (_step, _value, language) => DONE[language],
  faults: shorterOut,
  fhir: {
    item: () => ({ type: 'boolean' }),
    filled: (_step, value) => answers([{ valueBoolean: value }]),
  },
} satisfies StepKind<typeof definition, BreathPacerAnswer>;
