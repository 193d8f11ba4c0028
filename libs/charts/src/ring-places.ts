/** The side of the square that the circles are drawn in. */
export const RINGS_SIDE = 340;

const CENTRE = RINGS_SIDE / 2;
/** The innermost disc: oneself. */
export const SELF_RADIUS = 26;
const OUTERMOST = CENTRE - 2;
/** The top of each ring is kept for its name: nothing is placed this near to it. In radians. */
const TOP = 0.75;

/** How far out each ring reaches, from the innermost on. */
export function ringRadii(rings: number): number[] {
  const width = (OUTERMOST - SELF_RADIUS) / rings;
  return Array.from({ length: rings }, (_, ring) => SELF_RADIUS + width * (ring + 1));
}

/**
 * Where each one stands, in order: in the middle of their ring, spread around it evenly.
 * @param placed the number of the ring of each, 0 for the innermost
 */
export function ringPlaces(rings: number, placed: readonly number[]): { x: number; y: number }[] {
  const width = (OUTERMOST - SELF_RADIUS) / rings;
  return placed.map((ring, index) => {
    const of = placed.filter((other) => other === ring).length;
    const before = placed.slice(0, index).filter((other) => other === ring).length;
    const angle = TOP + ((before + 0.5) / of) * 2 * (Math.PI - TOP);
    const radius = SELF_RADIUS + width * (ring + 0.5);
    return { x: CENTRE + Math.sin(angle) * radius, y: CENTRE - Math.cos(angle) * radius };
  });
}
