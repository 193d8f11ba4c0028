import { paragraphs, wording } from '../safe-text';
import { readingKind, readingStepFields } from '../step-kind';
import { z } from '../zod';

const definition = z.strictObject({
  ...readingStepFields,
  kind: z.literal('content-note'),
  topic: wording(200),
  asks: wording(300),
  body: paragraphs(6),
});

export type ContentNoteStep = z.infer<typeof definition>;

/**
 * Says what is coming, so that a person can choose: topic and what it asks. Minutes and who sees
 * the answers come from the exercise and its steps. Start, gentler and not today are not answers.
 */
export const contentNote = readingKind('content-note', definition);
