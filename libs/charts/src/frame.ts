import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { Label, Line, Period, Size } from './drawing';
import { label } from './label';
import { round } from './round';

const DAY = 86_400_000;
/** A shorter period is widened, so that a single reading stands in the middle. */
const SHORTEST = 5 * DAY;
/** Room that the words of one date take, in heights of a letter. */
const DATE_ROOM = 5.5;
/** Room that a hairline from floor to top needs, in heights of a letter. */
const DENSE = 2.2;
/** Rough width of a letter against its height: only to keep room, never to place words by. */
const LETTER = 0.54;

/** The room inside the margins, and where an instant falls in it. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  time: ScaleTime<number, number>;
}

/** Dotted, so that it is taken neither for a level nor for a reading. */
const SESSION = { kind: 'line', role: 'session', ink: 'border', dash: [1, 2.5] } as const;

/** Where a value lies. */
export type Level = (value: number) => number;

/** Rough room that words take. */
export function roomOf(words: string, size: number): number {
  return words.length * size * LETTER;
}

/** @param margins `inset`: room inside the frame that is kept free of readings, at its start */
export function makeFrame(
  period: Period,
  size: Size,
  margins: { left: number; right: number; top: number; bottom: number; inset?: number },
): Frame {
  const missing = Math.max(0, SHORTEST - (period.to - period.from));
  const left = round(margins.left);
  const right = round(Math.max(left + 1, size.width - margins.right));
  return {
    left,
    right,
    top: round(margins.top),
    bottom: round(size.height - margins.bottom),
    time: scaleUtc()
      .domain([new Date(period.from - missing / 2), new Date(period.to + missing / 2)])
      .range([Math.min(right - 1, round(left + (margins.inset ?? 0))), right]),
  };
}

/** Half of a dot's width: smaller where many stand close together. */
export function dotOf({ left, right }: Frame, count: number, text: number): number {
  const apart = (right - left) / Math.max(1, count);
  return round(Math.min(text * 0.36, Math.max(text * 0.18, apart * 0.34)));
}

/** The dates below a chart. */
export function drawDates(frame: Frame, { text, locale }: Size): Label[] {
  const ticks = datesOf(frame, Math.floor((frame.right - frame.left) / (DATE_ROOM * text)));
  const [first, second] = ticks;
  const apart = first && second ? second.getTime() - first.getTime() : DAY;
  const named = ticks.find((at) => at.getUTCMonth() === 0) ?? first;
  let taken = -Infinity;
  return ticks.flatMap((at) => {
    const words = dateInWords(at, apart, at === named || at.getUTCMonth() === 0, locale);
    const x = frame.time(at);
    const half = roomOf(words, text) / 2;
    if (x - half < taken) return [];
    taken = x + half + text * 0.6;
    return [label('time', words, { x, y: frame.bottom + text * 1.5 }, text, { anchor: 'middle' })];
  });
}

/** About so many dates; two at least, for one alone does not say how long the time is. */
function datesOf({ time }: Frame, many: number): Date[] {
  for (let count = Math.max(2, many); ; count++) {
    const ticks = time.ticks(count);
    if (ticks.length > 1 || count > many + 10) return ticks;
  }
}

/** Hairlines where sessions were; short ones where so many would hide what they stand behind. */
export function drawSessions(frame: Frame, sessions: readonly number[], text: number): Line[] {
  const { time, left, right, top, bottom } = frame;
  const isDense = (right - left) / Math.max(1, sessions.length) < text * DENSE;
  const look = isDense ? { ...SESSION, dash: [], y1: round(bottom - text * 0.8) } : SESSION;
  return sessions.map((at) => {
    const x = round(time(at));
    return { y1: top, ...look, x1: x, x2: x, y2: bottom };
  });
}

/** "3 Mar", "Mar", "Mar 2026" or "2026", as fine as the dates are apart. */
function dateInWords(at: Date, apart: number, namesYear: boolean, locale: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at);
  if (apart < 27 * DAY) return format({ day: 'numeric', month: 'short' });
  if (apart > 360 * DAY) return format({ year: 'numeric' });
  return format({ month: 'short', ...(namesYear && { year: 'numeric' }) });
}
