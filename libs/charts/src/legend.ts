import type { Line, Primitive, Size } from './drawing';
import { roomOf } from './frame';
import { label } from './label';
import { round } from './round';

/** What the chart calls a ring, and the hairline of a session. */
export interface SignWords {
  ring: string;
  session: string;
}

/** A sign of the chart and what it means. */
interface Sign {
  sign: keyof SignWords;
  words: string;
}

/** Signs in rows that fit the width, and the height they take. */
export interface Legend {
  rows: Sign[][];
  height: number;
}

const roomOfSign = ({ words }: Sign, text: number): number => text * 2.8 + roomOf(words, text);

/** The signs that a chart really has. */
export function makeLegend(
  words: SignWords,
  has: Record<keyof SignWords, boolean>,
  { text, width }: Size,
): Legend {
  const rows: Sign[][] = [];
  let used = Infinity;
  for (const sign of ['ring', 'session'] as const) {
    if (!has[sign]) continue;
    const entry = { sign, words: words[sign] };
    const room = roomOfSign(entry, text);
    if (used + room > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(entry);
    used += room;
  }
  return { rows, height: round(rows.length * text * 1.6) };
}

/**
 * At the foot of the drawing.
 * @param sessions as they are drawn
 */
export function drawLegend(
  { rows }: Legend,
  { text, height }: Size,
  [session]: readonly Line[],
): Primitive[] {
  return rows.flatMap((row, index) => {
    const y = height - text * (0.4 + 1.6 * (rows.length - 1 - index));
    let x = 0;
    return row.flatMap((entry): Primitive[] => {
      const from = x;
      x += roomOfSign(entry, text);
      const words = label('legend', entry.words, { x: from + text * 1.3, y }, text);
      return [
        drawSign(entry.sign, session, from + text * 0.5, y - text * 0.35, text * 0.42),
        words,
      ];
    });
  });
}

function drawSign(
  sign: Sign['sign'],
  session: Line | undefined,
  x: number,
  y: number,
  r: number,
): Primitive {
  if (sign === 'ring' || !session)
    return { kind: 'ring', x: round(x), y: round(y), r: round(r), ink: 'ink' };
  const [y1, y2] = [round(y - r), round(y + r)];
  return { ...session, x1: round(x), y1, x2: round(x), y2 };
}
