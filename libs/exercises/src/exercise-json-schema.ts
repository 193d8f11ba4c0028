import { exerciseSchema } from './exercise';
import { z } from './zod';

/** JSON Schema (draft 7) of an exercise as it is written: what editors check while one types. */
export function exerciseJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(exerciseSchema, { target: 'draft-7', io: 'input', reused: 'ref' });
  return { title: 'Trellis exercise', ...schema };
}
