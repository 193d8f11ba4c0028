import type { Exercise, Step } from '@app/exercises';
import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import { TailoredExercises } from '../assignments';
import { Keys } from '../practices';
import { openAnswer } from '../responses';
import { listHandedIn, listShared } from './shared-work.queries';

/** Responses that are read at once, at most: years of work for one client. */
export const SHARED_WORK_LIMIT = 400;

/** One response, with the answers that are shared at this moment. */
export interface SharedWork {
  responseId: string;
  assignmentId: string;
  at: Date;
  exercise: Exercise;
  /** By which rules its measure was scored when it was handed in; null where it holds none. */
  scoringVersion: number | null;
  /** Values by step; a step that is private, skipped or not asked for is absent. */
  values: ReadonlyMap<string, unknown>;
}

/** Reads what a client shares over a stretch of time: two queries, however much it is. */
@Injectable()
export class SharedWorkService {
  constructor(
    private readonly tailored: TailoredExercises,
    private readonly keys: Keys,
  ) {}

  /**
   * @param period from the first instant on, and before the second
   * @param isWanted which steps to open
   * @returns oldest first; `isCut` where there was more than is read at once
   */
  async read(
    tx: Tx,
    practiceId: string,
    clientId: string,
    period: { from: Date; to: Date },
    isWanted: (step: Step) => boolean,
  ): Promise<{ work: SharedWork[]; isCut: boolean }> {
    const limit = SHARED_WORK_LIMIT + 1;
    const found = await listHandedIn(tx, practiceId, clientId, period, limit);
    if (found.length === 0) return { work: [], isCut: false };
    const ring = await this.keys.clientRing(tx, practiceId, clientId);
    const catalogue = await this.tailored.including(tx, practiceId, found);
    const work = found
      .slice(0, SHARED_WORK_LIMIT)
      .toReversed()
      .map(({ id, assignmentId, submittedAt, scoringVersion, ...given }) => ({
        responseId: id,
        assignmentId,
        at: submittedAt,
        scoringVersion,
        exercise: this.tailored.opened(catalogue, ring, { ...given, id: assignmentId }),
        values: new Map<string, unknown>(),
      }));
    const steps = work.flatMap(({ exercise }) => exercise.steps.filter(isWanted));
    const rows = await listShared(
      tx,
      practiceId,
      clientId,
      work.map(({ responseId }) => responseId),
      [...new Set(steps.map(({ id }) => id))],
    );
    const byId = new Map(work.map((one) => [one.responseId, one]));
    for (const row of rows) {
      const one = byId.get(row.responseId);
      const step = one?.exercise.steps.find(({ id }) => id === row.stepId);
      // The same id may be another kind of step in another exercise.
      if (one && step && isWanted(step)) one.values.set(row.stepId, openAnswer(ring, row));
    }
    return { work, isCut: found.length > SHARED_WORK_LIMIT };
  }
}
