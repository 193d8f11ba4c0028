import { t } from '../words';

const DAY_MS = 86_400_000;

const midnight = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());

/** Days of the reader's calendar between an ISO instant and now: 1 is yesterday, whatever the hour. */
export const daysSince = (at: string, now: Date): number =>
  Math.max(0, Math.round((midnight(now) - midnight(new Date(at))) / DAY_MS));

/** "today", "yesterday", "3 days ago". */
export const ago = (at: string): string => t('clinic.ago', { days: daysSince(at, new Date()) });
