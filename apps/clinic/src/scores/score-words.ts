import type { CutOffDto, ScoreChangeDto, ScoreDto } from '@app/api-client/clinic';
import { plainDay } from '@app/ui';
import { t } from '../words';
import { rounded } from './score-line';

/** A total or a difference as people read it. */
export function inFigures(value: number): string {
  return String(rounded(value));
}

/** The band with its published range, or that there is none; '' where nothing is scored. */
export function bandInWords({ status, band, total }: ScoreDto): string {
  if (status !== 'scored' || total === null) return '';
  if (!band) return t('clinic.score.noBand');
  const { name, from, to } = band;
  return t('clinic.score.band', { name, from: inFigures(from), to: inFigures(to) });
}

/** Direction and number: how far from the one before. */
export function differenceInWords({ points, since, from }: ScoreChangeDto): string {
  const at = plainDay(since);
  if (points === null) return t('clinic.score.notCompared');
  if (points === 0) return t('clinic.score.same', { since: at });
  const values = { points: inFigures(Math.abs(points)), since: at, from: inFigures(from) };
  return t(points > 0 ? 'clinic.score.higher' : 'clinic.score.lower', values);
}

/** Whether it passes what is published about the instrument; `unknown` where nothing is. */
export function statusInWords({ status, threshold, points }: ScoreChangeDto): string {
  if (points === null) return '';
  if (status === 'unknown' || !threshold) return t('clinic.score.unknown');
  return t(`clinic.score.${status}`, { points: inFigures(threshold.points) });
}

export function importanceInWords({ important }: ScoreChangeDto): string {
  if (!important) return '';
  const points = inFigures(important.points);
  return t(important.isMet ? 'clinic.score.important' : 'clinic.score.notImportant', { points });
}

export function cutOffInWords({ name, rule, value, state }: CutOffDto): string {
  const values = { name, value: inFigures(value) };
  return rule === 'below'
    ? t(`clinic.score.below.${state}`, values)
    : t(`clinic.score.atLeast.${state}`, values);
}
