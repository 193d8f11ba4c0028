import type { ExerciseCardDto } from '@app/api-client/clinic';
import { findExercises, inOrderOf, isWanting, nothingWanted } from './find-exercises';

const card = (id: string, more: Partial<ExerciseCardDto> = {}): ExerciseCardDto => ({
  id,
  version: 1,
  sort: 'exercise',
  title: `Title of ${id}`,
  purpose: 'To notice.',
  pillar: 'felt-safety',
  strands: ['self-care'],
  wounds: [],
  patterns: [],
  repairAims: ['trust-self'],
  atLeastDays: null,
  when: 'both',
  intensity: 1,
  minutes: 5,
  caution: null,
  keywords: [],
  languages: ['en'],
  isFavourite: false,
  isOwn: false,
  ...more,
});

const entries = [
  card('feet', { title: 'Feet and hands' }),
  card('pause', { title: 'Then or now?', purpose: 'Is the alarm old?', intensity: 2 }),
  card('critic', { title: 'Catch the critic', pillar: 'inner-repair', strands: ['reframing'] }),
];
const namesOf = ({ pillar, strands }: ExerciseCardDto) => [
  pillar === 'inner-repair' ? 'Inner répair' : 'Felt safety',
  ...strands.map((strand) => (strand === 'reframing' ? 'It isn’t your fault' : strand)),
];
const found = (wanted: Partial<typeof nothingWanted>) =>
  findExercises(entries, { ...nothingWanted, ...wanted }, namesOf).map(({ id }) => id);

describe('looking for an exercise', () => {
  it.each([
    ['', ['feet', 'pause', 'critic']],
    ['HANDS', ['feet']],
    ['alarm old', ['pause']],
    ['old alarm now', ['pause']],
    ['repair', ['critic']],
    ['feet', ['feet']],
    ["isn't", ['critic']],
    ['self-care', ['feet', 'pause']],
    ['hands critic', []],
  ])('for "%s" finds %j', (search, expected) => {
    expect(found({ search })).toEqual(expected);
  });

  it('puts what is called so first, and then what is at hand', () => {
    const more = [
      card('first', { purpose: 'Then, or now, to notice.' }),
      card('liked', { purpose: 'Now or then, a pause.', isFavourite: true }),
      ...entries,
    ];
    const inOrder = (search: string) =>
      findExercises(more, { ...nothingWanted, search }, namesOf).map(({ id }) => id);
    expect(inOrder('then or now')).toEqual(['pause', 'liked', 'first']);
    expect(inOrder('')[0]).toBe('liked');
  });

  it('keeps to pillar and intensity', () => {
    expect(found({ pillar: 'felt-safety' })).toEqual(['feet', 'pause']);
    expect(found({ pillar: 'felt-safety', intensity: 2 })).toEqual(['pause']);
    expect(found({ intensity: 3 })).toEqual([]);
  });

  it('knows when nothing is asked for', () => {
    expect(isWanting({ ...nothingWanted, search: ' ' })).toBe(false);
    expect(isWanting({ ...nothingWanted, intensity: 1 })).toBe(true);
  });

  it('puts recent ones in their order, without those that are gone', () => {
    expect(inOrderOf(['critic', 'gone', 'feet'], entries).map(({ id }) => id)).toEqual([
      'critic',
      'feet',
    ]);
  });
});
