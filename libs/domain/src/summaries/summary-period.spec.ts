import { periodOf } from './summary-period';

const now = new Date('2026-03-11T10:00:00Z');
const zone = 'Europe/London';
const lastSession = new Date('2026-03-04T15:00:00Z');
const none = { lastSession: null, firstExercise: null };

describe('the period of a summary', () => {
  it('begins with the day of the last session, else three months back', () => {
    expect(periodOf({}, now, zone, { ...none, lastSession })).toEqual({
      firstDay: '2026-03-04',
      lastDay: '2026-03-11',
      basis: 'since-session',
      from: new Date('2026-03-04T00:00:00Z'),
      to: new Date('2026-03-12T00:00:00Z'),
    });
    expect(periodOf({}, now, zone, none)).toMatchObject({
      firstDay: '2025-12-11',
      basis: 'three-months',
    });
  });

  it('takes whole days of the practice’s zone, whatever the clocks do', () => {
    const chosen = { from: '2026-03-28', to: '2026-03-29' };
    expect(periodOf(chosen, now, zone, { ...none, lastSession })).toMatchObject({
      basis: 'chosen',
      from: new Date('2026-03-28T00:00:00Z'),
      to: new Date('2026-03-29T23:00:00Z'),
    });
    expect(periodOf(chosen, now, 'Pacific/Auckland', none).from).toEqual(
      new Date('2026-03-27T11:00:00Z'),
    );
  });

  it('begins with the first exercise where that is asked for, at most two years back', () => {
    const query = { since: 'first-exercise' as const };
    const given = (at: string) => ({ lastSession, firstExercise: new Date(at) });
    expect(periodOf(query, now, zone, given('2025-04-01T12:00:00Z'))).toMatchObject({
      firstDay: '2025-04-01',
      basis: 'whole',
    });
    const long = periodOf(query, now, zone, given('2019-04-01T12:00:00Z'));
    expect(long.firstDay).toBe('2024-03-11');
    expect(periodOf(query, now, zone, { ...none, lastSession })).toMatchObject({
      firstDay: '2025-12-11',
      basis: 'three-months',
    });
  });

  it('fills in the end that is not given', () => {
    expect(periodOf({ to: '2026-02-28' }, now, zone, { ...none, lastSession }).firstDay).toBe(
      '2025-11-28',
    );
    expect(periodOf({ from: '2026-03-01' }, now, zone, { ...none, lastSession }).lastDay).toBe(
      '2026-03-11',
    );
  });

  it.each([
    [{ from: '2026-03-12' }],
    [{ from: '2026-03-02', to: '2026-03-01' }],
    [{ from: '2024-03-10', to: '2026-03-11' }],
  ])('refuses %j', (days) => {
    expect(() => periodOf(days, now, zone, none)).toThrow(/PERIOD_REFUSED/);
  });

  it('takes one day, and two years', () => {
    const day = { from: '2026-03-11', to: '2026-03-11' };
    expect(periodOf(day, now, zone, none).firstDay).toBe('2026-03-11');
    const years = { from: '2024-03-11', to: '2026-03-11' };
    expect(periodOf(years, now, zone, none).firstDay).toBe('2024-03-11');
  });
});
