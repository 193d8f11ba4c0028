import { type KeyRing, openJson, seal } from '@app/crypto';
import {
  diffExercises,
  type Draft,
  type Exercise,
  type Frame,
  type Problem,
  readDraft,
  unframed,
} from '@app/exercises';
import { isGentler, type OwnExerciseEntity, ownExerciseId } from '../catalogue';
import type { AuthorProblemDto } from './own-exercise.dto';

const NAME = 'own_exercises.draft';

type Place = Pick<OwnExerciseEntity, 'id' | 'revision'>;

/** With its revision no older draft can be put back. */
const placeOf = ({ id, revision }: Place): string => `${id}/${revision}`;

export function sealDraft(ring: KeyRing, place: Place, draft: Draft): Buffer {
  return seal(ring, NAME, placeOf(place), draft);
}

export function openDraft(ring: KeyRing, row: Place & Pick<OwnExerciseEntity, 'draft'>): Draft {
  return openJson<Draft>(ring, NAME, placeOf(row), row.draft);
}

/** What an exercise has to name that is somewhere else. */
export type FindExercise = (id: string) => Promise<Pick<Exercise, 'intensity' | 'steps'> | null>;

/** The exercise that a draft comes to; null where `problems` stand against it. */
export interface CheckedDraft {
  exercise: Exercise | null;
  problems: AuthorProblemDto[];
}

/** The same beside what it was copied from: a copy that takes less care is nobody's alone to publish. */
export interface ComparedDraft extends CheckedDraft {
  lessCare: AuthorProblemDto[];
}

export const asDtos = (problems: readonly Problem[]): AuthorProblemDto[] =>
  problems.map(({ stepId, path, message }) => ({ stepId: stepId ?? null, path, message }));

/** The exercise that a draft comes to by itself and beside what it names as gentler. */
export async function checkedDraft(
  draft: Draft,
  { id, version }: Pick<OwnExerciseEntity, 'id' | 'version'>,
  frame: Frame,
  find: FindExercise,
): Promise<CheckedDraft> {
  const read = readDraft(draft, { id: ownExerciseId(id), version: version + 1 }, frame);
  if (!read.ok) {
    return { exercise: null, problems: asDtos(read.problems) };
  }
  const message = await faultOfGentler(read.value, find);
  if (!message) return { exercise: read.value, problems: [] };
  return { exercise: null, problems: [{ stepId: null, path: 'gentler', message }] };
}

async function faultOfGentler(exercise: Exercise, find: FindExercise): Promise<string | null> {
  const gentler = await find(exercise.gentler);
  if (!gentler) return 'There is no such exercise to offer any more.';
  return isGentler(gentler, exercise) ? null : 'That exercise is not gentler.';
}

/** What changed between two versions, without what the frame says by itself. */
export function changesBetween(before: Exercise | null, after: Exercise, frame: Frame): string[] {
  if (!before) return [];
  const written = (one: Exercise) => ({ ...one, steps: unframed(one.steps, frame) });
  return diffExercises(written(before), written(after));
}

/** A title as far as one was typed. */
export const titleOf = ({ title }: Draft): string => (typeof title === 'string' ? title : '');
