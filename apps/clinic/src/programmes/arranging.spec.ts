import { type Arranging, orderOf } from './arranging';

const step = (more: Partial<Arranging> = {}): Arranging => ({
  key: 'a',
  part: 'steps',
  exerciseId: 'five-senses',
  unlockBy: 'completion',
  days: 3,
  day: '',
  why: '',
  ...more,
});

describe('arranging what is ahead', () => {
  it('asks for days only with a delay, and for a morning of the client’s day only with a date', () => {
    expect(
      orderOf(
        [
          step({ stepId: 'x' }),
          step({ unlockBy: 'delay', days: 2, day: '2026-03-02' }),
          step({ unlockBy: 'date', day: '2026-07-02' }),
        ],
        'Europe/London',
      ),
    ).toEqual([
      { stepId: 'x', part: 'steps', exerciseId: 'five-senses', unlockBy: 'completion' },
      { part: 'steps', exerciseId: 'five-senses', unlockBy: 'delay', unlockDays: 2 },
      {
        part: 'steps',
        exerciseId: 'five-senses',
        unlockBy: 'date',
        unlockAt: '2026-07-02T08:00:00.000Z',
      },
    ]);
  });

  it('sends a reason with what is new or replaced, and never with what stays', () => {
    const before = { exerciseId: 'five-senses', why: 'As you said.' };
    const sent = (more: Partial<Arranging>) => orderOf([step(more)], 'Europe/London')![0]!.why;
    expect(sent({ why: ' You asked for it. ' })).toBe('You asked for it.');
    expect(sent({ why: '  ' })).toBeUndefined();
    expect(sent({ stepId: 'x', before, why: 'typed first' })).toBeUndefined();
    const replaced = { stepId: 'x', before, exerciseId: 'body-weather' };
    expect(sent({ ...replaced, why: 'Gentler.' })).toBe('Gentler.');
  });

  it('waits for a day where one is to be picked', () => {
    expect(orderOf([step({ unlockBy: 'date' })], 'Europe/London')).toBeNull();
  });
});
