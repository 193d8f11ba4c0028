import { byMonth } from './by-month';

describe('pages by month', () => {
  it('stay in the order they came, under the month in which they were begun', () => {
    const rows = ['2026-03-31', '2026-03-02', '2025-03-01', '2026-03-01'].map((createdAt) => ({
      createdAt,
    }));
    const months = byMonth(rows, (at) => at.slice(0, 7));
    expect(months.map(({ month, rows: ofMonth }) => [month, ofMonth.length])).toEqual([
      ['2026-03', 2],
      ['2025-03', 1],
      ['2026-03', 1],
    ]);
    expect(months.flatMap(({ rows: ofMonth }) => ofMonth)).toEqual(rows);
  });
});
