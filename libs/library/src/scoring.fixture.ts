import {
  changeBetween,
  scoreMeasure,
  type Measure,
  type MeasureChange,
  type MeasureScore,
} from '@app/exercises';
import { loadLibrary } from './index';

export const { measures } = loadLibrary();
/** For specs: a measure of the library. */
export const measure = (id: string): Measure => measures.find(id)!;
const ids = (id: string) => measure(id).items.map((item) => item.id);
/** Answers in the order of the items. */
export const given = (id: string, values: readonly number[]) =>
  Object.fromEntries(ids(id).map((item, index) => [item, values[index]]));
export const all = (id: string, value: number) => given(id, Array<number>(40).fill(value));
export const score = (id: string, answers: unknown): MeasureScore =>
  scoreMeasure(measure(id), answers);
/** Answers with this total, filled up from the first item on. */
export function ofTotal(id: string, total: number): Record<string, number | undefined> {
  const most = Math.max(...measure(id).options.map(({ value }) => value));
  let left = total;
  return given(
    id,
    ids(id).map(() => {
      const value = Math.min(most, left);
      left -= value;
      return value;
    }),
  );
}
export const change = (id: string, from: number, to: number): MeasureChange =>
  changeBetween(
    measure(id),
    { total: from, algorithmVersion: 1 },
    { total: to, algorithmVersion: 1 },
  );
