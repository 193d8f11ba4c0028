import { answers } from '../fhir/mapping';
import { DONE } from '../done';
import { wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('practice'),
  instructions: z.array(wording(300)).min(1).max(10),
  doneLabel: wording(60).default('I have done this'),
});

export type PracticeStep = z.infer<typeof definition>;
/** True once done; false takes that back and says nothing. */
export type PracticeAnswer = boolean;

/** Something to do away from the screen, at one's own pace. */
export const practice = {
  kind: 'practice',
  definition,
  answer: () => z.boolean('Say whether you have done this.'),
  isEmpty: (value) => !value,
  inWords: (_step, _value, language) => DONE[language],
  fhir: {
    item: () => ({ type: 'boolean' }),
    filled: (_step, value) => answers([{ valueBoolean: value }]),
  },
} satisfies StepKind<typeof definition, PracticeAnswer>;
