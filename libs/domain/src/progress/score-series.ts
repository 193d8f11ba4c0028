import {
  changeBetween,
  type Measure,
  type MeasureScore,
  scoreMeasure,
  type Step,
  totalRange,
} from '@app/exercises';
import type { ScoreChangeDto, ScoreDto, ScoreReadingDto, ScoreSeriesDto } from './scores.dto';
import { scaleOf } from './score-scale';
import type { SharedWork } from './shared-work.service';

/** A time at which there was a total. */
type Scored = { at: Date; score: MeasureScore };

export function isMeasure({ kind }: Step): boolean {
  return kind === 'measure';
}

/**
 * Every measure that was taken and is shared, each time scored by the rules of the version it was given
 * in and compared with the scored one before it. Where those rules are others by now than when it was
 * handed in, it is neither scored anew nor compared.
 * @param find the measure of a version
 */
export function scoreSeries(
  work: readonly SharedWork[],
  find: (id: string, version: number) => Measure | null,
): ScoreSeriesDto[] {
  const found = new Map<string, ScoreSeriesDto>();
  const before = new Map<string, Scored>();
  const first = new Map<string, Scored>();
  for (const { responseId, at, exercise, values, scoringVersion } of work) {
    for (const step of exercise.steps) {
      if (step.kind !== 'measure' || !values.has(step.id)) continue;
      const measure = find(step.instrument.measure, step.instrument.version);
      if (!measure) continue;
      if (scoringVersion !== measure.algorithmVersion) {
        const byOthers = {
          responseId,
          stepId: step.id,
          at,
          score: otherRules(measure),
          change: null,
        };
        seriesOf(found, measure).readings.push(byOthers);
        continue;
      }
      const score = scoreMeasure(measure, values.get(step.id));
      const earlier = before.get(measure.id);
      const reading: ScoreReadingDto = {
        responseId,
        stepId: step.id,
        at,
        score: scoreDto(measure, score),
        change: earlier ? changeDto(measure, earlier, score) : null,
      };
      const series = seriesOf(found, measure);
      series.readings.push(reading);
      if (score.total === null) continue;
      series.scale = scaleOf(measure);
      before.set(measure.id, { at, score });
      const start = first.get(measure.id);
      const isComparable = start?.score.algorithmVersion === score.algorithmVersion;
      series.sinceFirst = isComparable ? changeDto(measure, start, score) : null;
      if (!isComparable) first.set(measure.id, { at, score });
    }
  }
  return [...found.values()].sort((a, b) => a.shortTitle.localeCompare(b.shortTitle, 'en'));
}

function seriesOf(found: Map<string, ScoreSeriesDto>, measure: Measure): ScoreSeriesDto {
  const { id: measureId, title, shortTitle, change } = measure;
  const series = found.get(measureId) ?? {
    measureId,
    title,
    shortTitle,
    better: change.better,
    scale: null,
    sinceFirst: null,
    readings: [],
  };
  found.set(measureId, series);
  return series;
}

function scoreDto(measure: Measure, score: MeasureScore): ScoreDto {
  const range = totalRange(measure);
  return {
    measureId: measure.id,
    measureVersion: measure.version,
    title: measure.title,
    shortTitle: measure.shortTitle,
    status: score.status,
    missing: score.missing.length,
    items: measure.items.length,
    total: score.total,
    min: range?.min ?? null,
    max: range?.max ?? null,
    subscales: score.subscales.map(({ name, value }) => ({ name, value })),
    band: score.band,
    cutOffs: score.cutOffs.map(({ name, rule, value, state, source }) => ({
      name,
      rule,
      value,
      state,
      source,
    })),
    provisional: score.provisional && {
      diagnosis: score.provisional.diagnosis?.name ?? null,
      clusters: score.provisional.clusters.map(({ name, isMet }) => ({ name, isMet })),
      source: score.provisional.source,
    },
    notes: measure.scoring.notes,
    algorithmVersion: score.algorithmVersion,
  };
}

/** No number of it: what the old rules came to is not kept, and the new ones were not asked for. */
function otherRules(measure: Measure): ScoreDto {
  const empty = scoreMeasure(measure, {});
  return { ...scoreDto(measure, empty), status: 'other-rules', missing: 0 };
}

function changeDto(measure: Measure, earlier: Scored, score: MeasureScore): ScoreChangeDto | null {
  if (score.total === null || earlier.score.total === null) return null;
  return {
    since: earlier.at,
    from: earlier.score.total,
    ...changeBetween(measure, earlier.score, score),
  };
}
