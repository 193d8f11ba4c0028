import { paragraphs } from '../safe-text';
import { readingKind, readingStepFields } from '../step-kind';
import { z } from '../zod';

const definition = z.strictObject({
  ...readingStepFields,
  kind: z.literal('text'),
  body: paragraphs(8),
});

export type TextStep = z.infer<typeof definition>;

/** Something to read, with nothing to answer. */
export const text = readingKind('text', definition);
