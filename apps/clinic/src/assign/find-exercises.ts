import type { ExerciseCardDto } from '@app/api-client/clinic';

/** What is looked for; null and '' ask for nothing. */
export type Wanted = { search: string; pillar: string | null; intensity: number | null };

export const nothingWanted: Wanted = { search: '', pillar: null, intensity: null };

/** Whether anything is asked for at all. */
export const isWanting = ({ search, pillar, intensity }: Wanted): boolean =>
  search.trim() !== '' || pillar !== null || intensity !== null;

/**
 * The exercises that are looked for, in their order. Every word of the search has to stand somewhere in
 * title, purpose, id, or the names of pillar and strands.
 * @param namesOf pillar and strands of an exercise as the screen names them
 */
export function findExercises(
  entries: readonly ExerciseCardDto[],
  { search, pillar, intensity }: Wanted,
  namesOf: (entry: ExerciseCardDto) => string[],
): ExerciseCardDto[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (pillar !== null && entry.pillar !== pillar) return false;
    if (intensity !== null && entry.intensity !== intensity) return false;
    const text = plain([entry.title, entry.purpose, entry.id, ...namesOf(entry)].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Those of `ids` that are there, in the order of `ids`. */
export function inOrderOf(ids: readonly string[], entries: readonly ExerciseCardDto[]) {
  return ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
}

/** Without case, accents and curly apostrophes: what fingers leave out. */
function plain(text: string): string {
  return text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}
