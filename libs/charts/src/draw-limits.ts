import type { Band, Label, Line, Size } from './drawing';
import { type Frame, type Level, roomOf } from './frame';
import { besides, label } from './label';
import { round } from './round';

/** A stretch of the measure that somebody has published a name for. */
export interface NamedBand {
  from: number;
  to: number;
  words: string;
}

/** A published value, or the stretch between two where sources differ. */
export interface CutOffLine {
  from: number;
  to: number;
  /** What it is called beside the drawing, as short as "A". */
  sign: string;
}

/** Dashed, so that it is taken neither for a level nor for the line of readings. */
const CUT_OFF = { kind: 'line', role: 'cut-off', ink: 'ink-soft', dash: [6, 3] } as const;
/** Names of bands take so much of the width at most; where they would take more, none is drawn. */
const NAMES_MOST = 0.3;

/** Room for the names of bands at the start of a chart; 0 where it is too narrow for them. */
export function nameRoom(bands: readonly NamedBand[], { text, width }: Size): number {
  if (bands.length === 0) return 0;
  const room = Math.max(...bands.map(({ words }) => roomOf(words, text))) + text * 1.2;
  return room > width * NAMES_MOST ? 0 : room;
}

/** Every other one is shaded: where one ends and the next begins is told by that. */
export function drawBands(
  bands: readonly NamedBand[],
  { left, right }: Frame,
  level: Level,
  { text, hasRoom }: { text: number; hasRoom: boolean },
): (Band | Label)[] {
  return bands.toReversed().flatMap(({ from, to, words }, index): (Band | Label)[] => {
    const y = round(level(to));
    const height = round(level(from) - level(to));
    const name = label(
      'band',
      words,
      { x: left + text * 0.4, y: besides(y + height / 2, text) },
      text,
    );
    return [
      ...(index % 2 === 0
        ? [{ kind: 'band', x: left, y, width: right - left, height, ink: 'sand' } as const]
        : []),
      ...(hasRoom && height > text ? [name] : []),
    ];
  });
}

/** Room for the signs of cut-offs, beyond the names of the last readings. */
export function signRoom(cutOffs: readonly CutOffLine[], text: number): number {
  return cutOffs.length > 0 ? Math.max(...signs(cutOffs, text)) + text * 0.6 : 0;
}

const signs = (cutOffs: readonly CutOffLine[], text: number): number[] =>
  cutOffs.map(({ sign }) => roomOf(sign, text));

/** A dashed line for each, below a shaded stretch where sources differ, with its sign at the end. */
export function drawCutOffs(
  cutOffs: readonly CutOffLine[],
  { left }: Frame,
  level: Level,
  { text, width }: Size,
): (Line | Band | Label)[] {
  const end = width - signRoom(cutOffs, text);
  return cutOffs.flatMap(({ from, to, sign }): (Line | Band | Label)[] => {
    const [y, upper] = [round(level(from)), round(level(to))];
    const stretch = { x: left, y: upper, width: round(end - left), height: round(y - upper) };
    const place = { x: end + text * 0.4, y: besides((y + upper) / 2, text) };
    return [
      ...(from < to ? [{ kind: 'band', ...stretch, ink: 'hairline' } as const] : []),
      { ...CUT_OFF, x1: left, y1: y, x2: round(end), y2: y },
      label('cut-off', sign, place, text, { ink: 'ink', isStrong: true }),
    ];
  });
}
