import type { Ink, Label } from './drawing';
import { round } from './round';

interface Look {
  anchor?: Label['anchor'];
  ink?: Ink;
  isStrong?: boolean;
}

/** Words of a chart: soft and from their start on, unless it is said otherwise. */
export function label(
  role: Label['role'],
  words: string,
  { x, y }: { x: number; y: number },
  size: number,
  { anchor = 'start', ink = 'ink-soft', isStrong = false }: Look = {},
): Label {
  return { kind: 'text', role, x: round(x), y: round(y), words, anchor, ink, size, isStrong };
}

/** Moves a baseline so that the words stand in the middle of a line. */
export function besides(y: number, size: number): number {
  return y + size * 0.36;
}
