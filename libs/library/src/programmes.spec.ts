import {
  PATTERNS,
  WOUNDS,
  type Exercise,
  type Programme,
  type ProgrammeStep,
} from '@app/exercises';
import { loadLibrary } from './index';

const library = loadLibrary();
const programmes = library.programmes.list();
const exerciseOf = ({ exercise }: ProgrammeStep): Exercise => library.find(exercise)!;
const stepsOf = ({ opening, steps }: Programme): ProgrammeStep[] => [...opening, ...steps];

/** Somewhat more than a day for each step that the therapist's hand opens, or that comes at once. */
const DAYS_BY_HAND = 5;
const DAYS_AT_ONCE = 1;

function daysOf(programme: Programme): number {
  return stepsOf(programme).reduce((sum, { unlock }) => {
    if (unlock.by === 'delay') return sum + unlock.days;
    return sum + (unlock.by === 'hand' ? DAYS_BY_HAND : DAYS_AT_ONCE);
  }, 0);
}

describe('the programmes', () => {
  it('are the ten that practices may count on', () => {
    expect(programmes.map(({ id }) => id).sort()).toEqual([
      'after-betrayal',
      'being-heard',
      'closer-and-back-again',
      'first-steps-settling',
      'growing-up-unseen',
      'lonely-together',
      'love-without-conditions',
      'ready-for-what-comes-next',
      'steady-ground',
      'trusting-my-own-eyes',
    ]);
  });

  it('name every wound and every pattern between them', () => {
    const named = new Set(programmes.flatMap(({ wounds, patterns }) => [...wounds, ...patterns]));
    expect([...WOUNDS, ...PATTERNS].filter((one) => !named.has(one))).toEqual([]);
  });

  it('say why in words of its own place, each once', () => {
    const whys = programmes.flatMap(stepsOf).map(({ why }) => why);
    expect(new Set(whys).size).toBe(whys.length);
  });

  it('begin with level 1 alone at the very beginning', () => {
    const first = library.programmes.find('first-steps-settling')!;
    expect(stepsOf(first).filter((step) => exerciseOf(step).intensity > 1)).toEqual([]);
    expect(first.asksIfOngoing).toBe(false);
  });
});

describe.each(programmes.map((one) => [one.id, one] as const))('%s', (_id, programme) => {
  it('opens gently, and with more than the breath', () => {
    const opening = programme.opening.map(exerciseOf);
    expect(opening.every(({ intensity }) => intensity === 1)).toBe(true);
    expect(opening.filter(({ id }) => id !== 'paced-breathing').length).toBeGreaterThanOrEqual(2);
  });

  it('lasts about as long as it says', () => {
    const days = daysOf(programme);
    expect(days).toBeGreaterThan((programme.weeks - 1.5) * 7);
    expect(days).toBeLessThanOrEqual(programme.weeks * 7);
  });

  it('rests after every step of level 3', () => {
    const { steps } = programme;
    const after = steps.filter((_step, index) => {
      const before = steps[index - 1];
      return before && exerciseOf(before).intensity === 3;
    });
    expect(after.map((step) => exerciseOf(step).intensity)).toEqual(after.map(() => 1));
    expect(exerciseOf(steps.at(-1)!).intensity).toBeLessThan(3);
  });

  it('says to whom it turns, and for whom it is', () => {
    expect(programme.about.length).toBeGreaterThanOrEqual(3);
    expect(programme.forTherapists.length).toBeGreaterThanOrEqual(3);
  });
});
