import { checkTailoring } from './check-tailoring';
import { aFrame, aFullExercise, anExercise, readings } from './exercise.fixture';
import { framed } from './frame';
import type { Step } from './registry';
import { staysBecause, tailor, type Tailoring } from './tailoring';

const tailoring = (part: Partial<Tailoring>): Tailoring => ({ dropped: [], reworded: [], ...part });
const messages = (part: Partial<Tailoring>, exercise = aFullExercise) =>
  checkTailoring(exercise, tailoring(part)).map(({ stepId, message }) => `${stepId}: ${message}`);
const stepsOf = (part: Partial<Tailoring>) => tailor(aFullExercise, tailoring(part)).steps;

const scale = { kind: 'scale', prompt: '?', low: 'l', high: 'h', sharing: 'shared' } as const;

describe('tailoring an exercise', () => {
  it('leaves the exercise itself as it was', () => {
    const before = JSON.stringify(aFullExercise);
    stepsOf({ dropped: ['short'], reworded: [{ step: 'long', prompt: 'In your words?' }] });
    expect(JSON.stringify(aFullExercise)).toBe(before);
    expect(stepsOf({})).toEqual(aFullExercise.steps);
  });

  it('drops steps, and says others differently', () => {
    const steps = stepsOf({
      dropped: ['short'],
      reworded: [{ step: 'long', prompt: 'In your words?' }],
    });
    const ids = aFullExercise.steps.map(({ id }) => id);
    expect(steps.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'short'));
    const long = aFullExercise.steps.find(({ id }) => id === 'long')!;
    expect(steps.find(({ id }) => id === 'long')).toEqual({ ...long, prompt: 'In your words?' });
  });

  it('keeps what frames the work', () => {
    const framing = aFullExercise.steps.filter(({ kind }) =>
      ['presence', 'distress', 'content-note', 'measure'].includes(kind),
    );
    expect(framing.length).toBeGreaterThan(3);
    for (const { id } of framing) {
      expect(messages({ dropped: [id] })).toEqual([`${id}: This step cannot be left out.`]);
      const reworded = [{ step: id, help: 'Any answer is fine.' }];
      expect(messages({ reworded })).toEqual([`${id}: The words of this step stay.`]);
    }
  });

  it('keeps what an answer leads to, and what other steps follow from', () => {
    const ask: Step = { ...scale, id: 'ask' };
    const showWhen = { all: [{ step: 'ask', operator: 'gte' as const, value: 7 }] };
    const care: Step = {
      id: 'care',
      kind: 'text',
      prompt: '.',
      body: ['.'],
      sharing: 'shared',
      showWhen,
    };
    const more: Step = {
      id: 'more',
      kind: 'long-answer',
      prompt: '?',
      sharing: 'shared',
      showWhen,
    };
    const last: Step = {
      id: 'last',
      kind: 'short-answer',
      prompt: '?',
      sharing: 'shared',
      recall: 'more',
    };
    const end: Step = { id: 'end', kind: 'short-answer', prompt: '?', sharing: 'shared' };
    const exercise = anExercise({ steps: [ask, care, more, last, end] });
    expect(exercise.steps.map((step) => staysBecause(exercise, step, []))).toEqual([
      'care',
      'care',
      'needed',
      null,
      null,
    ]);
    expect(staysBecause(exercise, more, ['last'])).toBeNull();
    expect(messages({ dropped: ['more'] }, exercise)).toEqual([
      'more: This step cannot be left out.',
    ]);
    expect(messages({ dropped: ['more', 'last'] }, exercise)).toEqual([]);
    const say = (step: string) => messages({ reworded: [{ step, prompt: 'Other?' }] }, exercise);
    expect([say('ask'), say('care'), say('more')]).toEqual([
      ['ask: The words of this step stay.'],
      ['care: The words of this step stay.'],
      [],
    ]);
  });

  it.each<[string, Partial<Tailoring>, string]>([
    [
      'steps that are not there',
      { dropped: ['nowhere'] },
      'nowhere: This exercise has no such step.',
    ],
    [
      'steps named twice',
      { dropped: ['short'], reworded: [{ step: 'short', prompt: 'What?' }] },
      'short: Named twice.',
    ],
  ])('refuses %s', (_, part, expected) => {
    expect(messages(part)).toContain(expected);
  });

  it('keeps what says when to stop or get to safety', () => {
    expect(messages({ dropped: ['read'] })).toEqual(['read: This step cannot be left out.']);
  });

  it('keeps a plan that is made where the alarm is right', () => {
    const ask: Step = { ...scale, id: 'ask' };
    const showWhen = { all: [{ step: 'ask', operator: 'gte' as const, value: 7 }] };
    const labels = { when: 'When', where: 'Where', how: 'How', obstacle: 'In the way' };
    const free: Step = { id: 'free', kind: 'plan', prompt: '?', labels, sharing: 'shared' };
    const plan: Step = { ...free, id: 'safe', showWhen };
    const end: Step = { id: 'end', kind: 'short-answer', prompt: '?', sharing: 'shared' };
    const exercise = anExercise({ steps: [ask, plan, free, end] });
    expect([plan, free].map((step) => staysBecause(exercise, step, []))).toEqual(['care', null]);
  });

  it('keeps the frame, and what is marked to be kept', () => {
    const work: Step = { id: 'work', kind: 'short-answer', prompt: '?', sharing: 'shared' };
    const steps = framed([work, { ...work, id: 'way-out', keep: true }], aFrame);
    const exercise = anExercise({ intensity: 2, steps });
    const why = Object.fromEntries(
      steps.map((step) => [step.id, staysBecause(exercise, step, [])] as const),
    );
    for (const { id } of [...aFrame.before, ...aFrame.after]) expect(why[id]).toBe('frame');
    expect([why['work'], why['way-out']]).toEqual(['last', 'care']);
  });

  it('keeps something to do', () => {
    const exercise = anExercise();
    expect(messages({ dropped: ['only'] }, exercise)).toEqual([
      'only: This step cannot be left out.',
    ]);
    expect(messages({ reworded: [{ step: 'only', prompt: 'What else?' }] }, exercise)).toEqual([]);
  });

  it('keeps what settles somebody after the last reading', () => {
    const steps = [...readings.slice(0, 2), ...anExercise().steps, ...readings.slice(2)];
    const exercise = anExercise({ intensity: 2, steps });
    expect(steps.map((step) => staysBecause(exercise, step, []))).toEqual([
      ...['frame', 'frame', 'last', 'frame', 'frame', 'care'],
    ]);
    expect(messages({ dropped: ['settle'] }, exercise)).toEqual([
      'settle: This step cannot be left out.',
    ]);
  });
});
