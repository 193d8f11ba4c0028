import { activeLocale } from './i18n';

const format = (at: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(activeLocale(), options).format(new Date(at));

/** "Mon 3 Mar" from an ISO instant, in the reader's zone. */
export const shortDay = (at: string): string =>
  format(at, { weekday: 'short', day: 'numeric', month: 'short' });

/** "Monday 3 March" from an ISO instant, in the reader's zone. */
export const longDay = (at: string): string =>
  format(at, { weekday: 'long', day: 'numeric', month: 'long' });

/** "Mon 3 Mar, 14:05" from an ISO instant, in the reader's zone. */
export const dayAndTime = (at: string): string =>
  format(at, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });

/** "3 Mar 2026" from an ISO instant, in the reader's zone. */
export const plainDay = (at: string): string =>
  format(at, { day: 'numeric', month: 'short', year: 'numeric' });

/** "14:05" from an ISO instant, in the reader's zone. */
export const clockTime = (at: string): string => format(at, { hour: 'numeric', minute: '2-digit' });

/** "Monday 3 March 2026" from an ISO instant, in the reader's zone. */
export const fullDay = (at: string): string =>
  format(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "March 2026" from an ISO instant, in the reader's zone. */
export const monthAndYear = (at: string): string => format(at, { month: 'long', year: 'numeric' });
