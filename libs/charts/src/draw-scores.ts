import { scaleLinear } from 'd3-scale';
import { drawNumbers } from './draw-numbers';
import type { CutOffLine, NamedBand } from './draw-limits';
import type { Drawing, Size } from './drawing';
import type { ChartOfClient } from './measures';
import type { Reading } from './series';

/** A number nearer to an end than this part of the measure is left out: two would lie on each other. */
const NEAR = 0.07;

/** The totals of one questionnaire, for clinicians: with what is published about them, and no more. */
export interface ScoresChart extends ChartOfClient {
  readings: readonly Reading[];
  min: number;
  max: number;
  /** As they are published: the next one may begin above where one ends. */
  bands: readonly NamedBand[];
  cutOffs: readonly CutOffLine[];
}

/** Totals over time, with a gap for each that was not scored. */
export function drawScores(chart: ScoresChart, size: Size): Drawing {
  const { readings, min, max, bands, cutOffs, ...shared } = chart;
  // Each reaches up to where the next one begins, as a total in between belongs to the lower one.
  const joined = bands.map((band, index) => ({ ...band, to: bands[index + 1]?.from ?? max }));
  return drawNumbers(
    {
      ...shared,
      low: { value: min, words: '' },
      high: { value: max, words: '' },
      levels: levelsOf(min, max, joined),
      bands: joined,
      cutOffs,
      series: [{ name: '', readings, ink: 'series-1', shape: 'circle', isHollow: false, dash: [] }],
    },
    size,
  );
}

/** Where bands begin, or round numbers where there are none; both ends always. */
function levelsOf(min: number, max: number, bands: readonly NamedBand[]): number[] {
  const between =
    bands.length > 0 ? bands.map(({ from }) => from) : scaleLinear().domain([min, max]).ticks(5);
  const near = (max - min) * NEAR;
  return [min, ...between.filter((one) => one - min > near && max - one > near), max];
}
