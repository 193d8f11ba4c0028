import { exerciseFileSchema } from './exercise-file';
import { measureSchema } from './measures/measure';
import { programmeSchema } from './programme';
import { z } from './zod';

/** JSON Schema (draft 7) of an exercise as it is written: what editors check while one types. */
export function exerciseJsonSchema(): Record<string, unknown> {
  return { title: 'Trellis exercise', ...asWritten(exerciseFileSchema) };
}

/** JSON Schema (draft 7) of a programme as it is written. */
export function programmeJsonSchema(): Record<string, unknown> {
  return { title: 'Trellis programme', ...asWritten(programmeSchema) };
}

/** JSON Schema (draft 7) of a measure as it is written. */
export function measureJsonSchema(): Record<string, unknown> {
  return { title: 'Trellis measure', ...asWritten(measureSchema) };
}

function asWritten(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' });
}
