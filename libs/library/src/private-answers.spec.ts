import { asks, type Exercise, type ShowWhen } from '@app/exercises';
import { loadLibrary } from './index';

type Step = Exercise['steps'][number];

/** The steps that decide whether a step shows, near and far. */
function decidersOf(exercise: Exercise, step: Step): Set<string> {
  return new Set(
    stepsIn(step.showWhen).flatMap((id) => {
      const earlier = exercise.steps.find((one) => one.id === id)!;
      return [id, ...decidersOf(exercise, earlier)];
    }),
  );
}

function stepsIn(rule: ShowWhen | undefined): string[] {
  if (!rule) return [];
  return ('all' in rule ? rule.all : rule.any).map(({ step }) => step);
}

/** Private questions that decide which shared questions come after them. */
const CAN_BE_GUESSED = loadLibrary()
  .list()
  .flatMap((exercise) => {
    const deciders = exercise.steps
      .filter((step) => asks(step) && step.sharing === 'shared')
      .map((step) => decidersOf(exercise, step));
    return exercise.steps
      .filter(({ id, sharing }) => sharing === 'private' && deciders.some((some) => some.has(id)))
      .map((step) => [exercise.id, step.id, step.help] as const);
  });

describe('a private answer that shared ones after it may give away', () => {
  it('is not rare', () => {
    expect(CAN_BE_GUESSED.length).toBeGreaterThan(10);
  });

  it.each(CAN_BE_GUESSED)('says so before it is given: %s, %s', (_exercise, _step, help) => {
    expect(help).toMatch(/may show|or answer the question after it/);
  });
});
