import { aFrame, anExercise } from './exercise.fixture';
import { readExerciseFile } from './exercise-file';

const one = { id: 'one', kind: 'short-answer', prompt: 'What?', sharing: 'shared' } as const;
const two = { ...one, id: 'two' };
const written = (changes: object) => ({
  ...anExercise({ intensity: 2 }),
  steps: [one],
  ...changes,
});
const read = (changes: object) => readExerciseFile(written(changes), aFrame);
const problems = (changes: object) => {
  const result = read(changes);
  return result.ok ? [] : result.problems.map(({ path, stepId }) => [path, stepId]);
};

describe('an exercise as it is written down', () => {
  it('is put together inside the frame', () => {
    const result = read({ framed: true });
    expect(result.ok && result.value.steps.map(({ id }) => id)).toEqual([
      'presence-before',
      'distress-before',
      'hard-already',
      'look-around-first',
      'go-on-or-stop',
      'one',
      'presence-after',
      'distress-after',
      'come-back',
      'still-hard',
    ]);
    expect(result.ok && 'framed' in result.value).toBe(false);
  });

  it('stands as it is without the word for it', () => {
    const gentle = { intensity: 1 };
    const result = read(gentle);
    expect(result.ok && result.value.steps.map(({ id }) => id)).toEqual(['one']);
    expect(problems({}).length).toBeGreaterThan(0);
  });

  it('names problems where the step is written, and at the steps where it is of the frame', () => {
    const askedTwice = [one, { ...two, recall: 'nowhere' }];
    expect(problems({ framed: true, steps: askedTwice })).toEqual([['steps.1.recall', 'two']]);
    const clash = [one, { ...one, id: 'come-back' }];
    expect(problems({ framed: true, steps: clash })).toEqual([['steps', 'come-back']]);
  });

  it('refuses a step inside the frame that shows for want of an answer', () => {
    const showWhen = { all: [{ step: 'one', operator: 'answered', value: false }] };
    expect(problems({ framed: true, steps: [one, { ...two, showWhen }] })).toEqual([
      ['steps.1.showWhen', 'two'],
    ]);
  });

  it('refuses what is not in the format, whatever it is', () => {
    for (const value of [null, 7, [], { framed: true }])
      expect(readExerciseFile(value, aFrame).ok).toBe(false);
    expect(problems({ framed: 'yes' })).toEqual([['framed', undefined]]);
  });
});
