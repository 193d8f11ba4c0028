import { checkExercise } from './check-exercise';
import { aFrame, anExercise } from './exercise.fixture';
import { framed, frameSchema, showsToWhoeverGoesOn } from './frame';
import type { Step } from './registry';
import { visibleSteps } from './visible-steps';

const base = { prompt: 'What now?', sharing: 'shared' } as const;
const note: Step = {
  ...base,
  id: 'note',
  kind: 'content-note',
  topic: 'This',
  asks: 'That',
  body: ['Slow.'],
};
const ask: Step = {
  ...base,
  id: 'ask',
  kind: 'single-choice',
  choices: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
};
const more: Step = {
  ...base,
  id: 'more',
  kind: 'short-answer',
  showWhen: { all: [{ step: 'ask', operator: 'eq', value: 'yes' }] },
};
const steps = framed([note, ask, more], aFrame);
const way = (answers: Record<string, unknown>) =>
  visibleSteps({ steps }, answers).map(({ id }) => id);

describe('the frame', () => {
  it('goes around the work, behind what is read first', () => {
    expect(steps.map(({ id }) => id)).toEqual([
      'note',
      ...aFrame.before.map(({ id }) => id),
      'ask',
      'more',
      ...aFrame.after.map(({ id }) => id),
    ]);
    expect(framed([ask], aFrame)[0]?.id).toBe('presence-before');
    expect(checkExercise(anExercise({ intensity: 2, steps }))).toEqual([]);
  });

  it('shows the work to whoever is present, and to whoever goes on after looking around', () => {
    expect(way({})).toContain('ask');
    expect(way({ 'presence-before': 'here' })).toContain('ask');
    expect(way({ 'presence-before': 'numb', 'go-on-or-stop': 'go-on' })).toContain('ask');
    for (const stop of ['stop', null])
      expect(way({ 'presence-before': 'numb', 'go-on-or-stop': stop })).not.toContain('ask');
  });

  it('advises whoever finds it hard already, and locks nothing', () => {
    expect(way({ 'distress-before': 7 })).not.toContain('hard-already');
    expect(way({ 'distress-before': 8 })).toEqual(expect.arrayContaining(['hard-already', 'ask']));
  });

  it('leaves a step the condition it came with', () => {
    expect(way({ ask: 'yes' })).toContain('more');
    expect(way({ ask: 'no' })).not.toContain('more');
    expect(steps.filter(showsToWhoeverGoesOn).map(({ id }) => id)).toEqual(['ask']);
  });

  it.each<[string, Step['showWhen'], boolean]>([
    ['an answer', { all: [{ step: 'ask', operator: 'eq', value: 'yes' }] }, true],
    ['an answer at all', { all: [{ step: 'ask', operator: 'answered', value: true }] }, true],
    ['another than one', { all: [{ step: 'ask', operator: 'ne', value: 'yes' }] }, false],
    ['none of some', { any: [{ step: 'ask', operator: 'not-in', value: ['yes'] }] }, false],
    ['no answer', { any: [{ step: 'ask', operator: 'answered', value: false }] }, false],
    [
      'an answer and not another',
      {
        all: [
          { step: 'ask', operator: 'ne', value: 'yes' },
          { step: 'ask', operator: 'answered', value: true },
        ],
      },
      true,
    ],
    [
      'an answer or the want of one',
      {
        any: [
          { step: 'ask', operator: 'eq', value: 'yes' },
          { step: 'ask', operator: 'answered', value: false },
        ],
      },
      false,
    ],
    ['a reading', { all: [{ step: 'distress-before', operator: 'gte', value: 0 }] }, false],
    [
      'one who is numb',
      { any: [{ step: 'presence-before', operator: 'in', value: ['numb', 'here'] }] },
      false,
    ],
    [
      'one who is here',
      { all: [{ step: 'presence-before', operator: 'eq', value: 'here' }] },
      true,
    ],
  ])('a step that waits for %s can be framed or not', (_what, showWhen, isWell) => {
    const whole = framed([note, ask, { ...more, showWhen }], aFrame);
    expect(checkExercise(anExercise({ intensity: 2, steps: whole }))).toEqual(
      isWell ? [] : [expect.objectContaining({ stepId: 'more', path: 'steps.7.showWhen' })],
    );
  });

  it('has its own steps, every one and no other', () => {
    expect(frameSchema.safeParse(aFrame).success).toBe(true);
    expect(frameSchema.safeParse({ ...aFrame, after: aFrame.after.slice(1) }).success).toBe(false);
  });
});
