import { weekly } from './weekly';

describe('weekly', () => {
  it('keeps the hour of the wall clock when the clocks change', () => {
    const sessions = weekly(new Date('2026-03-22T14:00:00Z'), 3, 'Europe/London');
    expect(sessions.map((at) => at.toISOString())).toEqual([
      '2026-03-22T14:00:00.000Z',
      '2026-03-29T13:00:00.000Z',
      '2026-04-05T13:00:00.000Z',
    ]);
  });

  it('moves on by the hour that a night leaves out', () => {
    const [, skipped, after] = weekly(new Date('2026-03-22T01:30:00Z'), 3, 'Europe/London');
    expect(skipped!.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(after!.toISOString()).toBe('2026-04-05T00:30:00.000Z');
  });
});
