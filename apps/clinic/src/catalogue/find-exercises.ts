import type { ExerciseCardDto } from '@app/api-client/clinic';
import { titledBy, wordsMatch } from './word-search';

/** What is looked for; null and '' ask for nothing. */
export type Wanted = {
  search: string;
  pillar: string | null;
  strand: string | null;
  wound: string | null;
  pattern: string | null;
  /** Whether it has to fit hurt that is over, or that goes on. */
  when: 'past' | 'ongoing' | null;
  /** At most. */
  minutes: number | null;
  intensity: number | null;
};

export const nothingWanted: Wanted = {
  search: '',
  pillar: null,
  strand: null,
  wound: null,
  pattern: null,
  when: null,
  minutes: null,
  intensity: null,
};

/** Whether anything is asked for at all. */
export const isWanting = ({ search, ...tags }: Wanted): boolean =>
  search.trim() !== '' || Object.values(tags).some((tag) => tag !== null);

/**
 * The exercises that are looked for, in their order: first those whose title it is, then the member's
 * favourites. Every word of the
 * search has to begin a word of the title, the purpose, the id, the names of its tags, or what else
 * people call it. Only where none has them all, words may be spelt a little differently.
 * @param namesOf the tags of an exercise as the screen names them
 */
export function findExercises(
  entries: readonly ExerciseCardDto[],
  wanted: Wanted,
  namesOf: (entry: ExerciseCardDto) => string[],
): ExerciseCardDto[] {
  const tagged = entries.filter((entry) => hasTags(entry, wanted));
  const found = wordsMatch(tagged, wanted.search, (entry) => {
    const { title, purpose, id, keywords } = entry;
    return [title, purpose, id, ...namesOf(entry), ...keywords].join(' ');
  });
  const titled = titledBy(found, wanted.search);
  const rank = (entry: ExerciseCardDto) =>
    (titled.has(entry) ? 0 : 2) + (isFavourite(entry) ? 0 : 1);
  return found.toSorted((one, other) => rank(one) - rank(other));
}

export const isFavourite = (entry: ExerciseCardDto): boolean => entry.isFavourite;

function hasTags(entry: ExerciseCardDto, wanted: Wanted): boolean {
  const { pillar, strand, wound, pattern, when, minutes, intensity } = wanted;
  return (
    (pillar === null || entry.pillar === pillar) &&
    (strand === null || entry.strands.includes(strand)) &&
    (wound === null || entry.wounds.includes(wound)) &&
    (pattern === null || entry.patterns.includes(pattern)) &&
    (when === null || entry.when === 'both' || entry.when === when) &&
    (minutes === null || entry.minutes <= minutes) &&
    (intensity === null || entry.intensity === intensity)
  );
}

/** Those of `ids` that are there, in the order of `ids`. */
export function inOrderOf(ids: readonly string[], entries: readonly ExerciseCardDto[]) {
  return ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
}
