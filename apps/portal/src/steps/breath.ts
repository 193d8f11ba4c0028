/** Where in its breaths the pacer is. The first one is 1. */
export type Breath = { way: 'in' | 'out'; round: number };

type Pace = { inSeconds: number; outSeconds: number };

export const secondsOf = ({ way }: Breath, { inSeconds, outSeconds }: Pace): number =>
  way === 'in' ? inSeconds : outSeconds;

/** After a breath in comes the one out, without a rest between; null when the last one is done. */
export function nextBreath({ way, round }: Breath, rounds: number): Breath | null {
  if (way === 'in') return { way: 'out', round };
  return round < rounds ? { way: 'in', round: round + 1 } : null;
}
