import { anExercise, aFullExercise, readings } from './exercise.fixture';
import { checkExercise, readExercise } from './check-exercise';
import type { Condition } from './condition';
import { forClient } from './for-client';
import type { Step } from './registry';

const choose: Step = {
  id: 'choose',
  kind: 'single-choice',
  prompt: 'Which one?',
  sharing: 'shared',
  choices: [
    { id: 'one', label: 'One' },
    { id: 'two', label: 'Two' },
  ],
};
const write: Step = { id: 'write', kind: 'short-answer', prompt: 'What?', sharing: 'private' };
const many: Step = { ...choose, id: 'many', kind: 'multi-choice' };
const rate: Step = {
  id: 'rate',
  kind: 'scale',
  prompt: 'How much?',
  sharing: 'shared',
  low: 'Not at all',
  high: 'Very',
};

function messages(steps: Step[], intensity: 1 | 2 | 3 = 1): string[] {
  return checkExercise(anExercise({ steps, intensity })).map(
    ({ stepId, message }) => `${stepId ?? '-'}: ${message}`,
  );
}

function after(step: Step, showWhen: Step['showWhen']): Step {
  return { ...step, showWhen };
}

describe('publishing an exercise', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(checkExercise(aFullExercise)).toEqual([]);
    expect(readExercise(JSON.parse(JSON.stringify(aFullExercise)))).toEqual({
      ok: true,
      value: aFullExercise,
    });
  });

  it('refuses what is not in the format, by path', () => {
    const read = readExercise({ ...aFullExercise, minutes: 0, surprise: true });
    expect(read.ok ? [] : read.problems.map(({ path }) => path).sort()).toEqual(['', 'minutes']);
    const kind = readExercise({ ...aFullExercise, steps: [{ ...write, kind: 'essay' }] });
    expect(kind.ok ? [] : kind.problems).toEqual([
      { path: 'steps.0.kind', message: 'There is no such kind of step.' },
    ]);
    expect(readExercise(null).ok).toBe(false);
  });

  it('asks for one sentence of purpose and a gentler exercise other than itself', () => {
    const twoSentences = { purpose: 'To rest. To see.' };
    expect(checkExercise(anExercise(twoSentences))[0]?.path).toBe('purpose');
    expect(checkExercise(anExercise({ gentler: 'an-exercise' }))[0]?.path).toBe('gentler');
  });

  it('refuses ids that occur twice', () => {
    expect(messages([write, write])).toEqual(['write: Two steps have the id "write".']);
    const twice = { ...choose, choices: [...choose.choices, { id: 'one', label: 'Again' }] };
    expect(messages([twice])).toEqual(['choose: The choice "one" is there twice.']);
  });

  it.each([
    ['an unknown step', { step: 'nowhere', operator: 'eq', value: 'one' }, 'no step "nowhere"'],
    ['itself', { step: 'write', operator: 'answered', value: true }, 'before this step'],
    ['a later step', { step: 'late', operator: 'answered', value: true }, 'before this step'],
    ['an unknown choice', { step: 'choose', operator: 'eq', value: 'six' }, 'never be "six"'],
    ['a choice by size', { step: 'choose', operator: 'gt', value: 1 }, 'does not fit'],
    ['a number out of range', { step: 'rate', operator: 'gte', value: 11 }, 'never be "11"'],
    ['a list by equality', { step: 'many', operator: 'eq', value: 'one' }, 'does not fit'],
  ] as const)('refuses a condition on %s', (_what, condition, expected) => {
    const steps = [
      choose,
      many,
      rate,
      after(write, { all: [condition] }),
      { ...write, id: 'late' },
    ];
    expect(messages(steps)).toEqual([expect.stringContaining(expected)]);
  });

  it('refuses a condition on a step that asks nothing', () => {
    const text: Step = { id: 'read', kind: 'text', prompt: 'Read', sharing: 'shared', body: ['.'] };
    const shown = after(write, { any: [{ step: 'read', operator: 'answered', value: true }] });
    expect(messages([text, shown])).toEqual(['write: "read" asks nothing.']);
  });

  it.each([
    ['an unknown step', 'nowhere', 'There is no step "nowhere".'],
    ['a later step', 'end', '"end" has to come before this step.'],
    ['a step that asks nothing', 'read', '"read" asks nothing.'],
  ])('refuses to recall %s', (_what, recall, expected) => {
    const text: Step = { id: 'read', kind: 'text', prompt: 'Read', sharing: 'shared', body: ['.'] };
    const steps = [choose, text, { ...write, recall }, { ...write, id: 'end', recall: 'choose' }];
    expect(messages(steps)).toEqual([`write: ${expected}`]);
  });

  it('refuses columns and parts that occur twice', () => {
    const columns = [
      { id: 'one', label: 'One' },
      { id: 'one', label: 'Again' },
    ];
    const rows: Step = { ...write, kind: 'table-rows', rowName: 'Row', columns, maxRows: 2 };
    const script: Step = { ...write, id: 'script', kind: 'script-builder', parts: columns };
    expect(messages([rows, script])).toEqual([
      'write: The choice "one" is there twice.',
      'script: The choice "one" is there twice.',
    ]);
  });

  it('refuses steps that nothing leads to, and branches that lead to nothing', () => {
    const never = after(write, {
      all: [
        { step: 'choose', operator: 'eq', value: 'one' },
        { step: 'choose', operator: 'eq', value: 'two' },
      ],
    });
    const end: Step = { ...write, id: 'end' };
    expect(messages([choose, never, end])).toEqual([
      'write: No answer can ever lead to this step.',
    ]);
    const one = after(write, { all: [{ step: 'choose', operator: 'eq', value: 'one' }] });
    expect(messages([choose, one])).toEqual(['choose: Some answers here lead to nothing.']);
    expect(messages([choose, one, end])).toEqual([]);
    const both = after(write, {
      all: [
        { step: 'many', operator: 'includes', value: 'one' },
        { step: 'many', operator: 'includes', value: 'two' },
      ],
    });
    expect(messages([many, both, end])).toEqual([]);
  });

  it.each([13, 20])('refuses to walk what has too many ways through: %i answers', (length) => {
    const ids = Array.from({ length }, (_, index) => `c${index}`);
    const wide: Step = { ...many, choices: ids.map((id) => ({ id, label: id })) };
    const each = ids
      .slice(0, 10)
      .map((value) => ({ step: 'many', operator: 'includes', value }) as const);
    const more = ids
      .slice(10)
      .map((value) => ({ step: 'many', operator: 'includes', value }) as const);
    const steps = [
      wide,
      after(write, { any: each }),
      after({ ...write, id: 'end' }, { any: more }),
    ];
    expect(messages(steps)).toEqual(['-: There are too many ways through this.']);
  });
});

describe('levels 2 and 3', () => {
  const [presenceBefore, distressBefore, presenceAfter, distressAfter, settle] = readings;

  it('ask presence and distress before and after', () => {
    expect(messages([write], 1)).toEqual([]);
    expect(messages([write], 3)).toEqual([
      '-: Level 3 asks presence before.',
      '-: Level 3 asks presence after.',
      '-: Level 3 asks distress before.',
      '-: Level 3 asks distress after.',
    ]);
    const hidden = after(distressAfter, {
      all: [{ step: 'write', operator: 'answered', value: true }],
    });
    const steps = [presenceBefore, distressBefore, write, presenceAfter, hidden, settle];
    expect(messages(steps, 2)).toEqual(['-: Level 2 asks distress after.']);
  });

  it('ask them before the first question and after the last', () => {
    const late = [write, presenceBefore, distressBefore, presenceAfter, distressAfter, settle];
    expect(messages(late, 2)).toEqual([
      'presence-before: This has to come before any question.',
      'distress-before: This has to come before any question.',
    ]);
    const early = [presenceBefore, distressBefore, presenceAfter, distressAfter, write, settle];
    expect(messages(early, 2)).toEqual([
      'presence-after: A question comes after this.',
      'distress-after: A question comes after this.',
    ]);
  });

  it('lead whoever is far away or numb to something to do', () => {
    const steps = [presenceBefore, distressBefore, write, presenceAfter, distressAfter];
    expect(messages(steps, 2)).toHaveLength(2);
    const onlyNumb = after(settle, {
      all: [{ step: 'presence-after', operator: 'eq', value: 'numb' }],
    });
    expect(messages([...steps, onlyNumb], 2)).toEqual([
      'presence-after: "far-away" has to lead to a practice step.',
    ]);
    expect(messages([...steps, settle], 2)).toEqual([]);
  });

  it('lead them there at every such reading, whatever the conditions name', () => {
    const away: Condition = {
      step: 'presence-after',
      operator: 'in',
      value: ['far-away', 'numb'],
    };
    const once = after(presenceAfter, { all: [{ step: 'choose', operator: 'eq', value: 'one' }] });
    const steps = [presenceBefore, distressBefore, choose, once];
    const settled = after(settle, { all: [away] });
    const again: Step = { ...presenceAfter, id: 'again' };
    const end: Step = { ...settle, id: 'end', kind: 'text', body: ['That is all.'] };
    const whole = [...steps, settled, again, distressAfter, end];
    expect(messages(whole, 2)).toEqual([
      'again: "far-away" has to lead to a practice step.',
      'again: "numb" has to lead to a practice step.',
    ]);
    const here: Condition = { ...away, operator: 'not-in', value: ['here', 'foggy'] };
    const sound = [presenceBefore, distressBefore, write, presenceAfter, distressAfter];
    expect(messages([...sound, after(settle, { all: [here] })], 2)).toEqual([]);
  });
});

describe('what cannot be an id or a number', () => {
  it('is refused: every object has a constructor, and no scale has halves', () => {
    const odd = readExercise({ ...anExercise(), steps: [{ ...write, id: 'constructor' }] });
    expect(odd.ok ? [] : odd.problems[0]?.path).toBe('steps.0.id');
    const half = after(write, { all: [{ step: 'rate', operator: 'gte', value: 6.5 }] });
    expect(readExercise({ ...anExercise(), steps: [rate, half] }).ok).toBe(false);
  });
});

describe('the view of a client', () => {
  it('holds everything but the care data and the sources', () => {
    const view = forClient(aFullExercise);
    const { care, sources } = aFullExercise;
    expect({ ...view, care, sources }).toEqual(aFullExercise);
    expect(Object.keys(view)).not.toContain('care');
    expect(Object.keys(view)).not.toContain('sources');
    expect([care, sources]).not.toContain(undefined);
  });
});
