/**
 * A colour by the name of its token. The pages know what it is in each mode (`--series-1`), and
 * paper has shades of its own that stay apart in grey.
 */
export type Ink =
  | 'ink'
  | 'ink-soft'
  | 'hairline'
  | 'border'
  | 'surface'
  | 'sand'
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'
  | 'series-5';

/** Shapes of dots; with the dash of its line each series can be told apart without colour. */
export type Shape = 'circle' | 'square' | 'diamond';

/** A hairline: a level of the measure, the floor of the chart, a cut-off, or the moment of a session. */
export interface Line {
  kind: 'line';
  role: 'level' | 'floor' | 'session' | 'cut-off';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  ink: Ink;
  /** Lengths of dashes and gaps; empty for an unbroken line. */
  dash: readonly number[];
}

/** The line of a series, broken where a reading is missing. */
export interface Path {
  kind: 'path';
  /** As the `d` of SVG, which pdfkit reads too. */
  d: string;
  ink: Ink;
  thickness: number;
  /** Lengths of dashes and gaps; empty for an unbroken line. */
  dash: readonly number[];
}

/** One reading. */
export interface Dot {
  kind: 'dot';
  shape: Shape;
  x: number;
  y: number;
  /** Half of its width. */
  r: number;
  ink: Ink;
  /** Filled with the ground it stands on. */
  isHollow: boolean;
}

/** Drawn around a dot that is not to be read like the others. */
export interface Ring {
  kind: 'ring';
  x: number;
  y: number;
  r: number;
  ink: Ink;
}

/** Words, with `y` at their baseline. */
export interface Label {
  kind: 'text';
  role: 'level' | 'time' | 'last' | 'band' | 'cut-off' | 'end' | 'legend';
  x: number;
  y: number;
  words: string;
  anchor: 'start' | 'middle' | 'end';
  ink: Ink;
  size: number;
  isStrong: boolean;
}

/** A pale stretch of the measure that somebody has published a name for. */
export interface Band {
  kind: 'band';
  x: number;
  y: number;
  width: number;
  height: number;
  ink: Ink;
}

export type Primitive = Line | Path | Dot | Ring | Label | Band;

/** A chart as a flat list, painted in this order. Units are points on paper and pixels on a page. */
export interface Drawing {
  width: number;
  height: number;
  primitives: Primitive[];
}

/** Where and how large a chart is drawn. */
export interface Size {
  width: number;
  height: number;
  /** Height of its letters. */
  text: number;
  /** BCP 47, for the dates below it. */
  locale: string;
}

/** A stretch of time, in milliseconds since 1970. */
export interface Period {
  from: number;
  to: number;
}
