import { type Measure, totalRange } from '@app/exercises';
import type { ScoreScaleDto } from './scores.dto';

/** What a measure's totals lie on, with everything that is published about it; null where it has no total. */
export function scaleOf(measure: Measure): ScoreScaleDto | null {
  const range = totalRange(measure);
  if (!range) return null;
  const { bands, cutOffs } = measure.scoring;
  return {
    algorithmVersion: measure.algorithmVersion,
    ...range,
    bands: bands ? bands.of.map((band) => ({ ...band, source: bands.source })) : [],
    cutOffs: cutOffs.map(({ name, rule, value, upTo, source }) => ({
      ...{ name, rule, from: value, to: upTo ?? value, source },
    })),
  };
}
