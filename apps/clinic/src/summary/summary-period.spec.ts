import { queryOf, readPeriodSearch } from './summary-period';

describe('the period of a summary', () => {
  it('is told by its first day where it is a number of days', () => {
    const now = new Date(2026, 2, 11, 0, 30);
    expect(queryOf('month', now)).toEqual({ from: '2026-02-09' });
    expect(queryOf('quarter', now)).toEqual({ from: '2025-12-11' });
    expect(queryOf('all', now)).toEqual({ since: 'first-exercise' });
    expect(queryOf('session', now)).toEqual({});
  });

  it('is since the last session wherever an address says nothing known', () => {
    expect(readPeriodSearch({ period: 'all' })).toEqual({ period: 'all' });
    for (const period of ['session', 'week', 7, undefined]) {
      expect(readPeriodSearch({ period })).toEqual({});
    }
  });
});
