import { BODY_REGIONS, type BodyRegion } from '@app/exercises';

const linesOf = (words: string): string[] => words.split('\n');

/** A line of an answer as its name and the rest, e.g. "Chest: tight, 6 of 10". */
export function namedLine(line: string): { name: string; rest: string } {
  const [name = '', ...rest] = line.split(': ');
  return { name, rest: rest.join(': ') };
}

/** The places that an answer on a body map names, in the order of its lines. */
export function placesIn(words: string): BodyRegion[] {
  return linesOf(words).flatMap((line) => {
    const { name } = namedLine(line);
    return BODY_REGIONS.flatMap(({ id, label }) => (label === name ? [id] : []));
  });
}

/** The shares that an answer with a pie names, in whole percent: 0 for a part without one. */
export function sharesIn(words: string): number[] {
  return linesOf(words).map((line) => Number(/: (\d+) %$/.exec(line)?.[1] ?? 0));
}
