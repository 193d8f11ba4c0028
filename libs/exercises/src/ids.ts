import { z } from './zod';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function kebabId(what: string) {
  return (
    z
      .string()
      .max(60)
      .regex(KEBAB, `${what} is written in small letters, digits and single hyphens.`)
      // Answers lie under these ids, and every object has this one already.
      .refine((id) => id !== 'constructor', `${what} is another word than "constructor".`)
  );
}

/** Stable for good: answers and links refer to it across versions. */
export const exerciseIdSchema = kebabId('The id of an exercise');
export const stepIdSchema = kebabId('The id of a step');
export const choiceIdSchema = kebabId('The id of a choice');
