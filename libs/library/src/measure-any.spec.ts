import {
  checkAnswer,
  checkMeasure,
  measureExercise,
  readExercise,
  readMeasure,
  scoreMeasure,
  totalRange,
} from '@app/exercises';
import fc from 'fast-check';
import { exerciseFindings } from './content/findings';
import { loadLibrary } from './index';

const library = loadLibrary();
const all = library.measures.list();

describe.each(all.map((one) => [one.id, one] as const))('any answers to %s', (_id, measure) => {
  const values = measure.options.map(({ value }) => value);
  const valid = fc.record(
    Object.fromEntries(measure.items.map(({ id }) => [id, fc.constantFrom(...values)])),
  );
  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
    fc.dictionary(
      fc.constantFrom(...measure.items.map(({ id }) => id), '__proto__'),
      fc.anything(),
    ),
  );

  it('never throw, and make no number where one is missing', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const { status, missing, total, subscales } = scoreMeasure(measure, answers);
        expect(status === 'not-scored').toBe(missing.length > 0);
        if (status === 'not-scored') expect([total, subscales]).toEqual([null, []]);
      }),
    );
    const hostile = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('no');
        },
      },
    );
    expect(scoreMeasure(measure, hostile).missing).toHaveLength(measure.items.length);
  });

  it('lie within the range, in one band, whatever the order of their keys', () => {
    const range = totalRange(measure);
    fc.assert(
      fc.property(valid, fc.infiniteStream(fc.nat()), (answers, order) => {
        const score = scoreMeasure(measure, answers);
        expect(score.status).toBe('scored');
        if (range) {
          expect(score.total).toBeGreaterThanOrEqual(range.min);
          expect(score.total).toBeLessThanOrEqual(range.max);
        }
        expect(score.band !== null).toBe(measure.scoring.bands !== undefined);
        const shuffled = Object.entries(answers)
          .map((entry) => [order.next().value, entry] as const)
          .sort(([a], [b]) => Number(a) - Number(b))
          .map(([, entry]) => entry);
        expect(scoreMeasure(measure, Object.fromEntries(shuffled))).toEqual(score);
      }),
    );
  });

  it('are not scored without any one of them', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom(...measure.items.map(({ id }) => id)), (answers, id) => {
        const some = Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));
        expect(scoreMeasure(measure, some)).toMatchObject({
          status: 'not-scored',
          missing: [id],
          total: null,
        });
      }),
    );
  });
});

describe.each(library.measureExercises.list().map((one) => [one.id, one] as const))(
  '%s, as something to assign',
  (id, exercise) => {
    const step = exercise.steps.at(-1)!;
    const measure = library.measures.find(id)!;

    it('holds together', () => {
      expect(readExercise(JSON.parse(JSON.stringify(exercise)))).toEqual({
        ok: true,
        value: exercise,
      });
      expect(library.find(exercise.gentler)).not.toBeNull();
    });

    it('is of the same version, shared, and its answers fit what is scored', () => {
      expect([exercise.version, step.kind, step.sharing]).toEqual([
        measure.version,
        'measure',
        'shared',
      ]);
      const answers = Object.fromEntries(
        measure.items.map((item) => [item.id, measure.options[0]!.value]),
      );
      const checked = checkAnswer(step, answers);
      expect(checked.ok && scoreMeasure(measure, checked.value).status).toBe('scored');
    });

    it('says before the first question who sees an answer, and that nobody watches', () => {
      const [first] = exercise.steps;
      const read = JSON.stringify(first);
      expect(first?.kind).toBe('text');
      for (const said of [
        'not watched live',
        'Your therapist sees your answers once you finish',
        '“Steady me”',
      ])
        expect(read).toContain(said);
      if (measure.scoring.flags.length > 0) expect(read).toContain('hurting yourself');
    });

    it('speaks plainly around the published words', () => {
      expect(exerciseFindings(exercise)).toEqual([]);
    });
  },
);

describe('a measure with something wrong', () => {
  const phq = structuredClone(library.measures.find('phq-9')!);
  const itq = structuredClone(library.measures.find('itq')!);
  const paths = (changed: typeof phq) => checkMeasure(changed).map(({ path }) => path);

  it.each<[string, () => typeof phq, string]>([
    ['an item twice', () => ({ ...phq, items: [...phq.items, phq.items[0]!] }), 'items'],
    ['a value twice', () => ({ ...phq, options: [...phq.options, phq.options[0]!] }), 'options'],
    [
      'a rule for an unscored item',
      () => ({ ...phq, scoring: { ...phq.scoring, reverse: ['difficulty'] } }),
      'scoring.reverse',
    ],
    [
      'a gap in its bands',
      () => ({
        ...phq,
        scoring: {
          ...phq.scoring,
          bands: { ...phq.scoring.bands!, of: phq.scoring.bands!.of.slice(1) },
        },
      }),
      'scoring.bands',
    ],
    [
      'a text missing',
      () => ({ ...phq, items: [{ id: 'item-0' }, ...phq.items] }),
      'licence.shipsText',
    ],
    [
      'a text that is not ours to ship',
      () => ({ ...itq, instructions: 'Please read.' }),
      'licence.shipsText',
    ],
    [
      'text that nobody could load',
      () => ({ ...itq, licence: { ...itq.licence, needsAttestation: false } }),
      'licence.needsAttestation',
    ],
    [
      'a diagnosis in its own place',
      () => {
        const { provisional } = itq.scoring;
        const diagnoses = provisional!.diagnoses.map((one) => ({ ...one, unless: one.id }));
        return { ...itq, scoring: { ...itq.scoring, provisional: { ...provisional!, diagnoses } } };
      },
      'scoring.provisional',
    ],
  ])('names %s', (_what, make, path) => {
    expect(paths(make())).toContain(path);
    expect(readMeasure(JSON.parse(JSON.stringify(make()))).ok).toBe(false);
  });

  it('is refused whatever it is, and none of the library is', () => {
    for (const value of [null, 7, {}, []]) expect(readMeasure(value).ok).toBe(false);
    for (const one of all) expect(readMeasure(JSON.parse(JSON.stringify(one))).ok).toBe(true);
  });

  it('takes texts of its own where none are shipped', () => {
    const texts = { instructions: 'Think back.', items: { p1: 'One?' }, options: { '0': 'Never' } };
    const step = measureExercise(itq, texts).steps.at(-1);
    expect(step).toMatchObject({
      instrument: {
        instructions: 'Think back.',
        items: expect.arrayContaining([{ id: 'p1', text: 'One?' }]) as unknown,
      },
    });
  });
});
