import type { ProgrammeCardDto } from '@app/api-client/clinic';
import { titledBy, wordsMatch } from './word-search';

/**
 * The programmes that words fit, as `findExercises` does it for exercises; those whose title it is first.
 * @param namesOf the tags of a programme as the screen names them
 */
export function findProgrammes(
  all: readonly ProgrammeCardDto[],
  search: string,
  namesOf: (programme: ProgrammeCardDto) => string[],
): ProgrammeCardDto[] {
  const found = wordsMatch(all, search, (programme) => {
    const { title, purpose, id, keywords } = programme;
    return [title, purpose, id, ...namesOf(programme), ...keywords].join(' ');
  });
  const titled = titledBy(found, search);
  return found.toSorted((one, other) => Number(titled.has(other)) - Number(titled.has(one)));
}
