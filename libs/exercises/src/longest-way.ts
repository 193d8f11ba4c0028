import { isReading } from './checks/readings';
import { ways } from './checks/paths';
import type { Exercise } from './exercise';
import { isOfTheFrame } from './frame';
import { asks, type Step } from './registry';

/** The most that anybody is asked or given to do in an exercise: its frame and what is only read aside. */
export function longestWay({ steps }: Pick<Exercise, 'steps'>): number {
  const counts = ways<number>(steps, 0, (count, step) => (isWork(step) ? count + 1 : count));
  return Math.max(...counts);
}

function isWork(step: Step): boolean {
  return asks(step) && !isReading(step) && !isOfTheFrame(step);
}
