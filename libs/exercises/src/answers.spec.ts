import fc from 'fast-check';
import { answerInWords, checkAnswer, isEmptyAnswer } from './answers';
import { aFullExercise } from './exercise.fixture';
import type { Step } from './registry';

const step = (id: string): Step => aFullExercise.steps.find((one) => one.id === id)!;

describe('an answer', () => {
  it.each<[string, unknown, string]>([
    ['short', ' By the sea ', 'By the sea'],
    ['long', 'One.\nTwo.', 'One.\nTwo.'],
    ['single', 'two', 'The second'],
    ['multi', ['three', 'one'], 'The third\nThe first'],
    ['scale', 7, '7 of 10'],
    ['distress-before', 0, '0 of 10'],
    ['presence-before', 'far-away', 'Far away'],
    [
      'feelings',
      [{ feeling: 'one', strength: 8 }, { own: 'wobbly' }],
      'The first, 8 of 10\nwobbly',
    ],
    ['settle', true, 'Done'],
    ['plan', { when: 'Friday', obstacle: 'Rain' }, 'When? Friday\nWhat if? Rain'],
    [
      'ladder',
      [{ words: 'Say hello\nfirst', level: 9 }, { words: ' ', level: 2 }, { words: 'Ask' }],
      '1. Say hello first (ease: 9 of 10)\n2. Ask',
    ],
    [
      'rows',
      [{ one: ' Kept it\nto herself', two: 'Friday' }, {}, { two: 'Often' }],
      '• Kept it to herself — When: Friday\n• When: Often',
    ],
    [
      'script',
      { one: 'When it is late, ', two: 'let it ring' },
      'When it is late, I will let it ring.',
    ],
    ['script', { two: 'i will wait!' }, 'When …, I will wait!'],
    ['script', { one: 'it is late' }, 'When it is late, I will …'],
    [
      'body',
      [{ region: 'chest', sensation: 'two', strength: 7 }, { region: 'jaw' }],
      'Chest: the second, 7 of 10\nJaw',
    ],
    [
      'timeline',
      [
        { when: 'At nine', headline: 'We moved', kind: 'one' },
        { when: ' ', headline: '' },
        { headline: 'A friend\ncame' },
      ],
      'At nine — We moved (the first)\nA friend came',
    ],
    [
      'circles',
      [
        { name: 'Max', ring: 'two' },
        { name: 'Ana', ring: 'one' },
        { name: ' ', ring: 'one' },
      ],
      'The first: Ana\nThe second: Max',
    ],
    [
      'pie',
      [{ words: 'Me', size: 1 }, { words: 'Luck', size: 3 }, { words: 'Them' }],
      'Me: 25 %\nLuck: 75 %\nThem',
    ],
    ['letter', ' Dear you,\nit is late. ', 'Dear you,\nit is late.'],
    ['breath', true, 'Done'],
    [
      'measure',
      { two: 0, one: 2, three: 5 },
      '1. Being tired: Often (2)\n2. Being sad: Never (0)\n3. How hard is it?: 5! (5)',
    ],
    ['measure', { two: 2 }, '2. Being sad: Often (2)'],
  ])('to "%s" is taken and put in words', (id, value, words) => {
    expect(checkAnswer(step(id), value)).toEqual({ ok: true, value });
    expect(isEmptyAnswer(step(id), value)).toBe(false);
    expect(answerInWords(step(id), value)).toBe(words);
  });

  it.each<[string, unknown]>([
    ['short', '  \n'],
    ['long', ''],
    ['multi', []],
    ['feelings', []],
    ['feelings', [{ own: ' ' }]],
    ['feelings', [{ own: '' }, { own: ' ' }]],
    ['settle', false],
    ['plan', {}],
    ['plan', { when: ' ' }],
    ['ladder', []],
    ['ladder', [{ words: ' ', level: 3 }]],
    ['rows', [{}, { one: ' \n' }]],
    ['script', {}],
    ['script', { one: '', two: ' ' }],
    ['body', []],
    ['timeline', [{ headline: ' ' }]],
    ['circles', [{ name: '', ring: 'two' }]],
    ['pie', [{ words: ' ', size: 4 }]],
    ['letter', '\n'],
    ['breath', false],
    ['measure', {}],
    ['single', null],
    ['scale', undefined],
    ['read', null],
  ])('to "%s" may say nothing: %j', (id, value) => {
    expect(checkAnswer(step(id), value).ok).toBe(true);
    expect(isEmptyAnswer(step(id), value)).toBe(true);
    expect(answerInWords(step(id), value)).toBe('');
  });

  it.each<[string, unknown, string]>([
    ['short', 'x'.repeat(501), 'This is longer than 500 characters.'],
    ['long', 'x'.repeat(20_001), 'This is longer than 20,000 characters.'],
    ['long', 'a\0b', 'This holds a NUL character, which cannot be kept.'],
    ['long', 'a\ud83d b', 'This holds half a character. Type it again.'],
    ['plan', { how: '\udc00' }, 'This holds half a character. Type it again.'],
    ['short', 7, 'This has to be text.'],
    ['single', 'four', 'Choose one of the answers offered.'],
    ['multi', ['one', 'one'], 'Choose each answer once.'],
    ['scale', 11, 'Choose a whole number from 0 to 10.'],
    ['scale', 3.5, 'Choose a whole number from 0 to 10.'],
    ['scale', '3', 'Choose a whole number from 0 to 10.'],
    ['distress-before', NaN, 'Choose a whole number from 0 to 10.'],
    ['presence-before', 'gone', 'Choose one of the answers offered.'],
    ['settle', 'yes', 'Say whether you have done this.'],
    ['read', 'read it', 'This step takes no answer.'],
    ['ladder', Array(4).fill({ words: 'up' }), 'Write 3 steps or fewer.'],
    ['ladder', [{ words: 'up', level: 11 }], 'Choose a whole number from 0 to 10.'],
    ['ladder', ['up'], 'Each step is some words, and a number from 0 to 10.'],
    ['ladder', [{ words: 'x'.repeat(201) }], 'This is longer than 200 characters.'],
    ['rows', Array(4).fill({ one: 'up' }), 'Write 3 rows or fewer.'],
    ['rows', [{ three: 'up' }], 'There is no place here for "three".'],
    ['rows', { one: 'up' }, 'This has to be a list of rows.'],
    ['script', 'When', 'This has to be the parts of a sentence.'],
    ['script', { one: 'x'.repeat(301) }, 'This is longer than 300 characters.'],
    ['body', [{ region: 'jaw' }, { region: 'jaw' }], 'Mark each place once.'],
    ['body', [{ region: 'soul' }], 'Choose a place on the map.'],
    ['timeline', Array(4).fill({ headline: 'x' }), 'Write 3 entries or fewer.'],
    ['timeline', [{ headline: 'x', kind: 'three' }], 'Choose one of the kinds offered.'],
    ['circles', [{ name: 'Max', ring: 'four' }], 'Choose one of the circles.'],
    ['pie', Array(4).fill({ words: 'x' }), 'Write 3 slices or fewer.'],
    ['pie', [{ words: 'x', size: -1 }], 'Choose a whole number from 0 to 10.'],
    ['letter', 'x'.repeat(20_001), 'This is longer than 20,000 characters.'],
    ['breath', 1, 'Say whether you have done this.'],
    ['measure', { one: 1 }, 'Choose one of the answers offered.'],
    ['measure', { one: '2' }, 'Choose one of the answers offered.'],
    ['measure', { three: 2 }, 'Choose one of the answers offered.'],
    ['measure', { four: 0 }, 'There is no place here for "four".'],
    ['measure', [0, 2], 'This has to be an answer for each question.'],
  ])('to "%s" is refused: %p', (id, value, message) => {
    const checked = checkAnswer(step(id), value);
    expect(checked.ok ? [] : checked.problems).toEqual([
      expect.objectContaining({ stepId: id, message }),
    ]);
    expect(answerInWords(step(id), value)).toBe('This answer cannot be shown.');
  });

  it('keeps whole characters beyond the first plane', () => {
    expect(checkAnswer(step('long'), 'sea 🌊').ok).toBe(true);
  });

  it('survives values that throw when they are looked at', () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    for (const one of aFullExercise.steps) {
      expect(checkAnswer(one, hostile).ok).toBe(false);
      expect(checkAnswer(one, [hostile]).ok).toBe(false);
    }
  });
});

const anyValue = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.string({ unit: 'binary' }),
  fc.integer({ min: -2, max: 12 }),
  fc.array(fc.constantFrom('one', 'two', 'four')),
  fc.array(
    fc.record(
      { feeling: fc.constantFrom('one', 'four'), own: fc.string(), strength: fc.anything() },
      { requiredKeys: [] },
    ),
  ),
  fc.array(
    fc.record(
      { words: fc.string(), level: fc.integer({ min: -1, max: 11 }) },
      { requiredKeys: [] },
    ),
  ),
  fc.array(fc.record({ one: fc.string(), two: fc.anything() }, { requiredKeys: [] })),
  fc.record({ one: fc.string(), two: fc.string() }, { requiredKeys: [] }),
  fc.record(
    { one: fc.constantFrom(0, 2, -0, 1), two: fc.constantFrom(0, 2), three: fc.anything() },
    { requiredKeys: [] },
  ),
  fc.array(fc.record({ region: fc.constantFrom('jaw', 'feet', 'soul'), strength: fc.anything() })),
  fc.array(fc.record({ name: fc.string(), ring: fc.constantFrom('one', 'two', 'four') })),
  fc.array(fc.record({ headline: fc.string(), when: fc.string() }, { requiredKeys: ['headline'] })),
  fc.record(
    { when: fc.anything(), where: fc.string(), obstacle: fc.string() },
    { requiredKeys: [] },
  ),
);

describe.each(aFullExercise.steps.map((one) => [one.kind, one.id, one] as const))(
  'any value to a %s step (%s)',
  (_kind, id, one) => {
    it('is valid or refused by name, never thrown at', () => {
      fc.assert(
        fc.property(anyValue, (value) => {
          const checked = checkAnswer(one, value);
          expect(typeof isEmptyAnswer(one, value)).toBe('boolean');
          expect(typeof answerInWords(one, value)).toBe('string');
          if (checked.ok) {
            expect(checkAnswer(one, checked.value)).toEqual(checked);
            expect(answerInWords(one, value) === '').toBe(isEmptyAnswer(one, value));
          } else {
            expect(checked.problems.length).toBeGreaterThan(0);
            for (const problem of checked.problems) {
              expect(problem.stepId).toBe(id);
              expect(problem.message).toMatch(/\.$/);
            }
          }
        }),
      );
    });
  },
);
