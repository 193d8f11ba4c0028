import type { Exercise, Programme } from '@app/exercises';

/** A piece of text and where it stands. */
export interface Passage {
  readonly path: string;
  readonly text: string;
}

/** Fields that nobody reads on a screen; and the words of an instrument, which are as they were published. */
const UNREAD = new Set([
  'id',
  'kind',
  'sharing',
  'showWhen',
  'moment',
  'recall',
  'exercise',
  'by',
  'instrument',
]);

/** Every text of an exercise that a client reads. */
export function passagesOf(exercise: Exercise): Passage[] {
  const { title, purpose, whyItHelps, touches, gentlerNote, endsWhen, steps, close } = exercise;
  return passages({ title, purpose, whyItHelps, touches, gentlerNote, endsWhen, steps, close }, []);
}

/** Every text of a programme that a client reads. */
export function passagesOfProgramme(programme: Programme): Passage[] {
  const { title, purpose, about, opening, steps, close } = programme;
  return passages({ title, purpose, about, opening, steps, close }, []);
}

/** What only clinicians read: spelt as well, but not held to a reading age. */
export function passagesForClinic(content: Exercise | Programme): Passage[] {
  const { sources } = content;
  const about = sources.map((source) => source.about);
  if ('care' in content) return passages({ caution: content.care.caution, about }, []);
  return passages({ forTherapists: content.forTherapists, about }, []);
}

function passages(value: unknown, path: readonly string[]): Passage[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !UNREAD.has(key))
    .flatMap(([key, inner]) => passages(inner, [...path, key]));
}
