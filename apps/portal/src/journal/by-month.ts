/** Rows in the order they came, under the months in which they were begun. */
export function byMonth<R extends { createdAt: string }>(
  rows: R[],
  monthOf: (at: string) => string,
): { month: string; rows: R[] }[] {
  const months: { month: string; rows: R[] }[] = [];
  for (const row of rows) {
    const month = monthOf(row.createdAt);
    const last = months.at(-1);
    if (last?.month === month) last.rows.push(row);
    else months.push({ month, rows: [row] });
  }
  return months;
}
