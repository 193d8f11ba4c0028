import { line } from 'd3-shape';
import type { Band, Ink, Label, Primitive } from './drawing';
import { type Frame, type Level, roomOf } from './frame';
import { besides, label } from './label';
import { round } from './round';
import type { Reading, Series } from './series';

/** A ring against the dot inside it. */
export const RING = 2;

/**
 * The line of a series, broken where a reading is missing, then its dots.
 * @param r half of a dot's width
 */
export function drawSeries(
  { readings, ink, shape, isHollow, dash }: Series,
  { time }: Frame,
  level: Level,
  r: number,
): Primitive[] {
  const d = line<Reading>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => time(at))
    .y(({ value }) => level(value ?? 0))
    .digits(2)(readings);
  const dots = readings.flatMap(({ at, value, isMarked }): Primitive[] => {
    if (value === null) return [];
    const place = { x: round(time(at)), y: round(level(value)) };
    const dot = { kind: 'dot' as const, shape, ...place, r, ink, isHollow };
    return isMarked ? [dot, { kind: 'ring', ...place, r: round(r * RING), ink: 'ink' }] : [dot];
  });
  return d ? [{ kind: 'path', d, ink, thickness: 1.5, dash }, ...dots] : dots;
}

export function hasRings({ readings }: Series): boolean {
  return readings.some(({ isMarked, value }) => isMarked && value !== null);
}

/** The last reading that is there, with what is said beside it. */
export function lastOf({
  name,
  readings,
  ink,
}: Series): { at: number; value: number; words: string; ink: Ink } | null {
  const last = readings.findLast(({ value }) => value !== null);
  if (!last || last.value === null) return null;
  return { at: last.at, value: last.value, words: `${name} ${last.value}`.trim(), ink };
}

/** Each series is named at its last dot; names that would lie on each other are moved apart. */
export function drawLast(
  series: readonly Series[],
  { time, bottom }: Frame,
  level: Level,
  text: number,
): (Band | Label)[] {
  const apart = text * 1.2;
  const named = series
    .flatMap((one) => lastOf(one) ?? [])
    .sort((a, b) => b.value - a.value)
    .map((last) => ({ ...last, y: level(last.value) }));
  named.forEach((one, index) => {
    const above = named[index - 1];
    if (above) one.y = Math.max(one.y, above.y + apart);
  });
  // What was pushed below the floor goes up again, and takes its neighbours along.
  named.toReversed().forEach((one, index, all) => {
    const below = all[index - 1];
    one.y = Math.min(one.y, below ? below.y - apart : bottom);
  });
  return named.flatMap(({ at, words, ink, y }): (Band | Label)[] => {
    const x = round(time(at) + text * 0.9);
    const ground = { x: round(x - text * 0.2), y: round(y - text * 0.6) };
    const size = { width: round(roomOf(words, text) + text * 0.4), height: text * 1.2 };
    return [
      // A line below the words would strike them through.
      { kind: 'band', ...ground, ...size, ink: 'surface' },
      label('last', words, { x, y: besides(y, text) }, text, { ink, isStrong: true }),
    ];
  });
}
