import type { Moment } from '../moment';
import { asks, type Step, type StepOf } from '../registry';

export type Reading = StepOf<'presence'> | StepOf<'distress'>;

/** A reading takes note of how somebody is, now or at one of the two moments. */
export function isReading(step: Step, moment?: Moment): step is Reading {
  const reads = step.kind === 'presence' || step.kind === 'distress';
  return reads && (moment === undefined || step.moment === moment);
}

/** A question is work; a reading, a text and something to do with one's hands are not. */
export function isWork(step: Step): boolean {
  return asks(step) && !isReading(step) && step.kind !== 'practice' && step.kind !== 'breath-pacer';
}
