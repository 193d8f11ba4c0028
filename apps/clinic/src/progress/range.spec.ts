import { periodOf } from './range';

const now = new Date('2026-03-11T10:00:00Z');

describe('the period of a range', () => {
  it('reaches months back, to the same time of day', () => {
    expect(new Date(periodOf('quarter', now, null).from).toISOString()).toContain('2025-12-11');
    expect(new Date(periodOf('year', now, null).from).toISOString()).toContain('2025-03-11');
    expect(periodOf('year', now, 0).to).toBe(now.getTime());
  });

  it('begins with the first reading when all is asked for', () => {
    const firstAt = Date.parse('2024-05-01T00:00:00Z');
    expect(periodOf('all', now, firstAt).from).toBe(firstAt);
    expect(periodOf('all', now, null)).toEqual({ from: now.getTime(), to: now.getTime() });
  });
});
