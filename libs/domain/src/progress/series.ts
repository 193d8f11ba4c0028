import { PRESENCE_CHOICES, type PresenceAnswer, type Step, type StepOf } from '@app/exercises';
import type { DistressReadingDto, ScaleSeriesDto } from './progress.dto';
import type { SharedWork } from './shared-work.service';

/** Fewer readings of one question make no line. */
const FEWEST = 3;

/** The kinds of step whose answers can honestly be drawn. */
export function isDrawable({ kind }: Step): boolean {
  return kind === 'distress' || kind === 'presence' || kind === 'scale';
}

/** A reading for each piece of work that asks how hard it feels; what is not shared stays open. */
export function distressReadings(work: readonly SharedWork[]): DistressReadingDto[] {
  return work.flatMap(({ responseId, at, exercise, values }) => {
    const { title, steps } = exercise;
    if (!steps.some(({ kind }) => kind === 'distress')) return [];
    const numberAt = (moment: 'before' | 'after') => {
      const step = steps.find((one) => one.kind === 'distress' && one.moment === moment);
      return numberOf(step && values.get(step.id));
    };
    const after = steps.find((one) => one.kind === 'presence' && one.moment === 'after');
    return {
      responseId,
      at,
      title,
      before: numberAt('before'),
      after: numberAt('after'),
      presenceAfter: presenceOf(after && values.get(after.id)),
    };
  });
}

/** The questions that were answered often enough with the same two ends, by title and question. */
export function scaleSeries(work: readonly SharedWork[]): ScaleSeriesDto[] {
  const found = new Map<string, ScaleSeriesDto>();
  for (const { responseId, at, exercise, values } of work) {
    for (const step of exercise.steps) {
      if (step.kind !== 'scale') continue;
      const series = seriesOf(found, exercise.id, step);
      series.title = exercise.title;
      series.prompt = step.prompt;
      series.readings.push({ responseId, at, value: numberOf(values.get(step.id)) });
    }
  }
  return [...found.values()]
    .filter(({ readings }) => readings.filter(({ value }) => value !== null).length >= FEWEST)
    .sort((a, b) => `${a.title} ${a.prompt}`.localeCompare(`${b.title} ${b.prompt}`, 'en'));
}

/** Another version may name the ends anew: then the numbers mean something else. */
function seriesOf(
  found: Map<string, ScaleSeriesDto>,
  exerciseId: string,
  { id: stepId, prompt, low, high }: StepOf<'scale'>,
): ScaleSeriesDto {
  const key = JSON.stringify([exerciseId, stepId, low, high]);
  const series = found.get(key) ?? {
    exerciseId,
    stepId,
    title: '',
    prompt,
    low,
    high,
    readings: [],
  };
  found.set(key, series);
  return series;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function presenceOf(value: unknown): PresenceAnswer | null {
  return PRESENCE_CHOICES.find(({ id }) => id === value)?.id ?? null;
}
