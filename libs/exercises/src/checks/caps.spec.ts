import type { Condition } from '../condition';
import { anExercise, readings } from '../exercise.fixture';
import type { Exercise } from '../exercise';
import type { StepOf, Step } from '../registry';
import { beforeAndAfter } from './before-and-after';
import { pastAStop } from './past-a-stop';
import { TooTangled } from './paths';

const [presenceBefore, distressBefore, presenceAfter, distressAfter, settle] = readings;
const work = { prompt: 'What?', sharing: 'shared' } as const;

/** A question whose every selection of so many answers is a way of its own. */
function tangled(answers: number): Step[] {
  const ids = Array.from({ length: answers }, (_one, index) => `c${index}`);
  const many: StepOf<'multi-choice'> = {
    ...work,
    id: 'many',
    kind: 'multi-choice',
    choices: ids.map((id) => ({ id, label: id })),
  };
  const any: Condition[] = ids.map((value) => ({ step: 'many', operator: 'includes', value }));
  return [many, { ...work, id: 'write', kind: 'long-answer', showWhen: { any } }];
}

/** What somebody who is far away afterwards is led to, by a condition: so its ways are walked. */
const settleWhenAway: Step = {
  ...settle,
  showWhen: { all: [{ step: 'presence-after', operator: 'in', value: ['far-away', 'numb'] }] },
};
const goOn: StepOf<'single-choice'> = {
  ...work,
  id: 'go-on-or-stop',
  kind: 'single-choice',
  choices: [
    { id: 'go-on', label: 'Go on' },
    { id: 'stop', label: 'Stop' },
  ],
};

const withReadings = (answers: number): Exercise =>
  anExercise({
    intensity: 2,
    steps: [
      presenceBefore,
      distressBefore,
      ...tangled(answers),
      presenceAfter,
      distressAfter,
      settleWhenAway,
    ],
  });
const withAStop = (answers: number): Exercise =>
  anExercise({ steps: [presenceBefore, goOn, ...tangled(answers), presenceAfter] });

describe.each<[string, (exercise: Exercise) => unknown, (answers: number) => Exercise]>([
  ['readings before and after', beforeAndAfter, withReadings],
  ['work past a stop', pastAStop, withAStop],
])('looking for %s', (_name, check, exercise) => {
  it.each([13, 20])('gives up, and says why, where %i answers can be selected', (answers) => {
    const look = () => check(exercise(answers));
    expect(look).toThrow(TooTangled);
    expect(look).toThrow('There are too many ways through this.');
  });

  it('walks what its author can still follow', () => {
    expect(() => check(exercise(4))).not.toThrow();
  });
});
