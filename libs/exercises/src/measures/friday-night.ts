/**
 * When a measure is ready that was meant for then: what would be answered on a Friday night, before
 * days on which nobody reads it, is ready on Monday morning instead.
 * @param local what the client's clocks show, as `YYYY-MM-DDTHH:mm`
 * @returns the same, where it is no Friday night
 */
export function pastFridayNight(local: string): string {
  const at = new Date(`${local}Z`);
  const [day, hour] = [at.getUTCDay(), at.getUTCHours()];
  const isFriday = day === FRIDAY && hour >= EVENING;
  const isNightAfter = day === FRIDAY + 1 && hour < MORNING;
  if (!isFriday && !isNightAfter) return local;
  at.setUTCDate(at.getUTCDate() + (isFriday ? 3 : 2));
  return `${at.toISOString().slice(0, 10)}T09:00`;
}

const FRIDAY = 5;
const EVENING = 17;
const MORNING = 6;
