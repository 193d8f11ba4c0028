import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exerciseJsonSchema, measureJsonSchema, programmeJsonSchema } from '@app/exercises';
import { findLibraryFolder } from './find-library-folder';

// Run after a build, when the exercise format has changed; library.spec.ts says so when it has.
const write = (name: string, schema: unknown) => {
  writeFileSync(join(findLibraryFolder(), name), `${JSON.stringify(schema, null, 2)}\n`);
};
write('exercise.schema.json', exerciseJsonSchema());
write('programme.schema.json', programmeJsonSchema());
write('measure.schema.json', measureJsonSchema());
