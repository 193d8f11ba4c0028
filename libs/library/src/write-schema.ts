import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exerciseJsonSchema } from '@app/exercises';
import { findExercisesFolder } from './find-exercises-folder';

// Run after a build, when the exercise format has changed; library.spec.ts says so when it has.
const file = join(findExercisesFolder(), '..', 'exercise.schema.json');
writeFileSync(file, `${JSON.stringify(exerciseJsonSchema(), null, 2)}\n`);
