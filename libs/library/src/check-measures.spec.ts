import type { Measure } from '@app/exercises';
import { checkMeasures } from './check-measures';
import { loadLibrary } from './load-library';

const phq = loadLibrary().measures.find('phq-9')!;
const found = (newer: Partial<Measure>) =>
  checkMeasures([
    { file: 'phq-9@1.yaml', value: phq },
    { file: 'phq-9.yaml', value: { ...phq, version: 2, ...newer } },
  ]);
const { scoring, options, algorithmVersion } = phq;
const rules: Partial<Measure> = {
  scoring: { ...scoring, bands: { ...scoring.bands!, of: scoring.bands!.of.slice(1) } },
};

it.each<[string, Partial<Measure>]>([
  ['other bands', rules],
  ['other values', { options: options.map((one) => ({ ...one, value: one.value + 1 })) }],
  ['an item less', { items: phq.items.slice(1) }],
])('asks for a number of its own where a newer version has %s', (_name, newer) => {
  expect(found(newer)).toMatchObject([{ file: 'phq-9.yaml', path: 'algorithmVersion' }]);
  expect(found({ ...newer, algorithmVersion: algorithmVersion + 1 })).toEqual([]);
});

it('lets other words stand under the same rules', () => {
  const cited = { ...scoring, bands: { ...scoring.bands!, source: { ...scoring.bands!.source } } };
  cited.bands.source.cite = 'Elsewhere.';
  expect(found({ title: 'Another title', scoring: cited })).toEqual([]);
});
