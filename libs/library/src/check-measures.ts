import type { Measure } from '@app/exercises';
import type { Finding } from './library-error';
import type { Filed } from './read-content';

/** What can only be wrong between versions of a measure: other rules under the number of the old ones. */
export function checkMeasures(filed: readonly Filed<Measure>[]): Finding[] {
  return filed.flatMap(({ file, value }, index) =>
    filed
      .slice(0, index)
      .filter(
        ({ value: other }) =>
          other.id === value.id &&
          other.algorithmVersion === value.algorithmVersion &&
          rulesOf(other) !== rulesOf(value),
      )
      .map((other) => ({
        file,
        path: 'algorithmVersion',
        message: `${other.file} scores by other rules under the same number: give the newer one its own.`,
      })),
  );
}

/** All that decides what answers come to; where it is written, and what is told of it, does not. */
function rulesOf({ items, options, scoring }: Measure): string {
  const rules = [items.map(({ id }) => id), options.map(({ value }) => value), scoring];
  return JSON.stringify(rules, (key, value: unknown) =>
    key === 'source' || key === 'notes' ? undefined : value,
  );
}
