import { visibleSteps, type Exercise } from '@app/exercises';
import { loadLibrary } from './index';

const library = loadLibrary();
const exerciseOf = (id: string): Exercise => library.find(id)!;
/** The steps that these answers lead through. */
const way = (id: string, answers: Record<string, unknown>): string[] =>
  visibleSteps(exerciseOf(id), answers).map((step) => step.id);
const kindsOf = (id: string): Record<string, string> =>
  Object.fromEntries(exerciseOf(id).steps.map((step) => [step.id, step.kind]));

const DEEP = [
  'whose-voice',
  'unsent-letter',
  'letter-to-younger-me',
  'responsibility-pie',
  'shame-to-words',
];

/** The exercise, its question about danger, the answers that end the work, and the work itself. */
const GATES: [string, string, readonly string[], readonly string[]][] = [
  ['whose-voice', 'said-now', ['yes', 'not-sure'], ['sentence', 'who-spoke-so', 'give-it-back']],
  ['kinder-reply', 'who-says-it', ['someone', 'not-sure'], ['harsh-words', 'reply', 'say-it']],
  ['unsent-letter', 'this-person-today', ['afraid', 'may-read', 'not-sure'], ['the-letter']],
  ['letter-to-younger-me', 'hurt-now', ['yes', 'cannot-tell'], ['what-age', 'the-letter']],
  ['letter-to-younger-me', 'what-comes-first', ['there-again'], ['the-letter', 'taken-in']],
  ['responsibility-pie', 'is-it-over', ['still', 'not-sure'], ['the-circle', 'blame-before']],
  ['shame-to-words', 'used-against-me', ['yes', 'not-sure'], ['words-today', 'the-words']],
  ['anger-as-information', 'may-hurt-someone', ['yes', 'not-sure'], ['what-happened']],
  [
    'anger-as-information',
    'does-the-person-scare-you',
    ['yes', 'not-sure'],
    ['in-one-sentence', 'what-next'],
  ],
];

/** What is answered before a question comes. */
const BEFORE: Record<string, Record<string, unknown>> = {
  'does-the-person-scare-you': { 'may-hurt-someone': 'no' },
  'what-comes-first': { 'hurt-now': 'no' },
};

describe.each(GATES)('%s, asked %s', (id, question, stopping, work) => {
  const before = BEFORE[question] ?? {};

  it.each(stopping)('leads %s to care, and to no work', (answer) => {
    const shown = way(id, { ...before, [question]: answer });
    expect(shown.filter((step) => work.includes(step))).toEqual([]);
    const next = shown[shown.indexOf(question) + 1]!;
    expect(kindsOf(id)[next]).toBe('text');
    expect(shown).toEqual(expect.arrayContaining(['presence-after', 'distress-after']));
  });

  it('goes no further while it is left open', () => {
    expect(way(id, before).filter((step) => work.includes(step))).toEqual([]);
  });

  it('is where all of that work is', () => {
    expect(Object.keys(kindsOf(id))).toEqual(expect.arrayContaining([...work]));
  });
});

describe.each(DEEP)('%s, of level 3', (id) => {
  it('is begun in the room and unlocked by the therapist', () => {
    const { care, intensity } = exerciseOf(id);
    expect(intensity).toBe(3);
    expect(care).toMatchObject({
      practiseWith: 'therapist',
      rehearseFirst: true,
      firstInSession: true,
    });
    expect(JSON.stringify(exerciseOf(id).steps[0])).toContain('together with your therapist');
  });

  it('keeps what is written freely to the client', () => {
    const free = exerciseOf(id).steps.filter(({ kind }) =>
      ['letter', 'long-answer', 'pie', 'script-builder'].includes(kind),
    );
    expect(free.length).toBeGreaterThan(0);
    expect(free.filter(({ sharing }) => sharing !== 'private')).toEqual([]);
  });
});

describe('responsibility-pie', () => {
  it('offers no slice for the one who was hurt', () => {
    const pie = exerciseOf('responsibility-pie').steps.find(({ kind }) => kind === 'pie');
    expect(pie).toMatchObject({ help: expect.stringContaining('Leave yourself out') as string });
    expect(JSON.stringify(pie)).not.toMatch(/\b(I|me|my)\b/);
    expect(way('responsibility-pie', { 'is-it-over': 'over' })).toContain('no-slice-for-you');
  });
});

describe('responsibility-pie', () => {
  it('asks again without showing the number of before', () => {
    const { steps } = exerciseOf('responsibility-pie');
    expect(steps.find(({ id }) => id === 'blame-after')?.recall).toBeUndefined();
  });
});

describe('worth-inventory', () => {
  it.each([['none'], undefined])('answers no “but” where none came: %s', (but) => {
    const shown = way('worth-inventory', { 'where-to-look': 'hands', 'the-but': but && [but] });
    expect(shown).not.toContain('let-it-stand');
  });
});

describe('unsent-letter', () => {
  it.each(['some', 'strong'])('lets the wish to send it wait, when it is %s', (wish) => {
    const answers = { 'this-person-today': 'no-contact', 'wish-to-send': wish };
    expect(way('unsent-letter', answers)).toContain('let-it-wait');
  });
});

describe('shame-to-words', () => {
  const words = { 'used-against-me': 'no', 'words-today': 'some' };

  it.each(['done-to-me', 'who-i-am', 'mixed', 'do-not-know'])(
    'gives the shame of %s back to whoever did it',
    (about) => {
      const shown = way('shame-to-words', { ...words, 'what-about': about });
      expect(shown).toContain('not-your-shame');
    },
  );

  it('plans no telling but in the session', () => {
    const { steps } = exerciseOf('shame-to-words');
    expect(steps.filter(({ kind }) => kind === 'plan')).toEqual([]);
    const told = { ...words, 'who-may-hear': 'someone-gentle' };
    expect(way('shame-to-words', told)).toContain('gentle-person-first');
  });
});

describe('anger-as-information', () => {
  it.each(['yes', 'not-sure'])('names people to reach, and offers the therapist: %s', (answer) => {
    const shown = visibleSteps(exerciseOf('anger-as-information'), { 'may-hurt-someone': answer });
    expect(JSON.stringify(shown)).toMatch(/a friend, a helpline, or the emergency number/);
    const tell = shown.find(({ id }) => id === 'tell-therapist');
    expect(tell?.sharing).toBe('shared');
    expect(tell?.help).toContain('not watched live');
    expect(JSON.stringify(tell)).toContain('I want my therapist to know');
  });
});

describe('trusting-my-own-sense', () => {
  it('never calls doubt old pain', () => {
    expect(JSON.stringify(exerciseOf('trusting-my-own-sense').steps)).not.toMatch(/\bold\b/i);
  });
});
