import type { Drawing } from '@app/charts';
import type { Run } from './faces';
import type { PaperInk } from './inks';

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 };

/** One line of words, with `y` at its baseline. */
export interface PaintedWords {
  kind: 'words';
  x: number;
  y: number;
  runs: Run[];
  size: number;
  ink: PaperInk;
  /** Degrees around its start, counter-clockwise. */
  turn?: number;
}

export interface PaintedRule {
  kind: 'rule';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  ink: PaperInk;
  thickness: number;
}

export interface PaintedFrame {
  kind: 'frame';
  x: number;
  y: number;
  width: number;
  height: number;
  ink: PaperInk;
}

export interface PaintedDrawing {
  kind: 'drawing';
  x: number;
  y: number;
  drawing: Drawing;
}

export type Paint = PaintedWords | PaintedRule | PaintedFrame | PaintedDrawing;

/** Kinds of structure that a reading program knows (ISO 32000). */
export type Tag =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TD'
  | 'BlockQuote'
  | 'Figure';

/** A part of the page with what it means: of parts, or of paint. */
export type Part =
  | { tag: Tag; parts: Part[] }
  | {
      tag: Tag;
      paint: Paint[];
      /** Read out instead of what is painted. */
      alt?: string;
    };

/** A page with everything in its place. */
export interface Page {
  /** Painted first and passed over when it is read out. */
  ground: Paint[];
  parts: Part[];
}

export const MARGIN = { side: 50, top: 40, bottom: 34 };
