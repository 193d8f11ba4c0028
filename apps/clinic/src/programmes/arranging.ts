import type { ArrangedStepDto, RunStepDto } from '@app/api-client/clinic';
import { instantIn, localTimeIn } from '../assign/zoned-time';

/** A step that is ahead, as it is being arranged. */
export type Arranging = {
  /** The step's own id, or one for this page alone. */
  key: string;
  stepId?: string;
  part: 'opening' | 'steps';
  exerciseId: string;
  /** What it holds, where it can be assigned no more: shown, and to be replaced. */
  gone?: { id: string; title: string };
  unlockBy: RunStepDto['unlockBy'];
  days: number;
  /** `YYYY-MM-DD` by the client's clocks; '' while none is picked. */
  day: string;
  /** Why this now, as it is typed for a new or replaced step. */
  why: string;
  /** What stood here before; absent for a new step. */
  before?: { exerciseId: string; why: string | null };
};

/** What a reason may take. */
export const WHY_MAX = 200;

/** Whether a step is new or replaced: only then there is a reason to give. */
export function asksWhy({ exerciseId, before }: Arranging): boolean {
  return before?.exerciseId !== exerciseId;
}

/** What is ahead of a run, to be arranged. */
export function arrangingOf(steps: readonly RunStepDto[], zone: string): Arranging[] {
  return steps
    .filter(({ state }) => state === 'ahead')
    .map(({ id, part, exerciseId, title, obstacle, unlockBy, unlockDays, unlockAt, why }) => ({
      key: id,
      stepId: id,
      part,
      exerciseId,
      ...(obstacle === 'not-assignable' && { gone: { id: exerciseId, title } }),
      unlockBy,
      days: unlockDays ?? 3,
      day: unlockAt ? localTimeIn(zone, new Date(unlockAt)).slice(0, 10) : '',
      why: '',
      before: { exerciseId, why },
    }));
}

/** What to ask of the server; null while a day is still to be picked. */
export function orderOf(list: readonly Arranging[], zone: string): ArrangedStepDto[] | null {
  if (list.some(({ unlockBy, day }) => unlockBy === 'date' && !day)) return null;
  return list.map((entry) => {
    const { stepId, part, exerciseId, unlockBy, days, day } = entry;
    const why = asksWhy(entry) ? entry.why.trim() : '';
    return {
      ...(stepId && { stepId }),
      ...{ part, exerciseId, unlockBy },
      ...(unlockBy === 'delay' && { unlockDays: days }),
      ...(unlockBy === 'date' && { unlockAt: instantIn(zone, `${day}T09:00`).toISOString() }),
      ...(why && { why }),
    };
  });
}
