import { arc, pie, type PieArcDatum } from 'd3-shape';

/** One slice as it is drawn, around 0/0 with a radius of 100. */
export type PieArc = { d: string; x: number; y: number; isWide: boolean };

/** Below this part of the whole a number does not fit into its slice. */
const NARROW = 0.05;

const outline = arc<PieArcDatum<number>>().innerRadius(0).outerRadius(100);
const middle = arc<PieArcDatum<number>>().innerRadius(64).outerRadius(64);

/** The slices clockwise from the top, as large as their sizes; null for one without a size. */
export function pieArcs(sizes: readonly number[]): (PieArc | null)[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  if (whole <= 0) return sizes.map(() => null);
  return pie<number>()
    .sort(null)([...sizes])
    .map((slice) => {
      const d = slice.value > 0 ? outline(slice) : null;
      if (d === null) return null;
      const [x, y] = middle.centroid(slice);
      return { d, x, y, isWide: slice.value / whole >= NARROW };
    });
}
