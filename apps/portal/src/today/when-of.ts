const DAY_MS = 86_400_000;

/** What is said of when something is for: while that is ahead, or roughly since when it is here. */
export type When = 'planned' | 'afterSession' | 'lastWeek' | 'earlier' | null;

/** Never how late anything is, and no count of days. */
export function whenOf(
  {
    dueAt,
    assignedAt,
    waitsForSession,
  }: { dueAt: string | null; assignedAt: string; waitsForSession: boolean },
  now: number,
): When {
  if (waitsForSession) return 'afterSession';
  if (dueAt && Date.parse(dueAt) > now) return 'planned';
  const days = (now - Date.parse(assignedAt)) / DAY_MS;
  if (days < 7) return null;
  return days < 14 ? 'lastWeek' : 'earlier';
}
