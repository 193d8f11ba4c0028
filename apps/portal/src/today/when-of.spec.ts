import { whenOf } from './when-of';

const now = Date.parse('2026-03-20T12:00:00Z');
const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();

const waitsForSession = false;

describe('when something is for', () => {
  it.each([0, 8, 30])('is after the session that it waits for, given %s days ago', (days) => {
    const given = { dueAt: null, assignedAt: daysAgo(days) };
    expect(whenOf({ ...given, waitsForSession: true }, now)).toBe('afterSession');
  });

  it('is said while it is ahead, however long it is here', () => {
    expect(whenOf({ dueAt: daysAgo(-2), assignedAt: daysAgo(30), waitsForSession }, now)).toBe(
      'planned',
    );
  });

  it.each([
    [0, null],
    [6.9, null],
    [7, 'lastWeek'],
    [13.9, 'lastWeek'],
    [14, 'earlier'],
    [200, 'earlier'],
  ])('of what is here for %s days is %s, whether or not a time went by', (days, when) => {
    expect(whenOf({ dueAt: null, assignedAt: daysAgo(days), waitsForSession }, now)).toBe(when);
    expect(
      whenOf({ dueAt: daysAgo(days / 2), assignedAt: daysAgo(days), waitsForSession }, now),
    ).toBe(when);
  });
});
