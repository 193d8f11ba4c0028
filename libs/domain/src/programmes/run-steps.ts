import type { Tx } from '@app/database';
import { type Exercise, programmeStepId, type Programme } from '@app/exercises';
import { In, IsNull } from 'typeorm';
import { AssignmentEntity } from '../assignments';
import type { CatalogueService } from '../catalogue';
import type { ProgrammeRunEntity } from './programme-run.entity';
import { ProgrammeStepEntity } from './programme-step.entity';
import type { RunFacts, StepFacts, StepUnlock } from './standing';

/** A step of a run with its exercise, and what is known of it. */
export interface RunStep {
  row: ProgrammeStepEntity;
  exercise: Exercise;
  facts: StepFacts;
}

/** The steps of one client's runs, in their order, by run. */
export async function stepsOf(
  tx: Tx,
  catalogue: CatalogueService,
  runs: readonly ProgrammeRunEntity[],
): Promise<Map<string, RunStep[]>> {
  const [first] = runs;
  if (!first) return new Map();
  const { practiceId } = first;
  const rows = await tx.find(ProgrammeStepEntity, {
    where: { practiceId, runId: In(runs.map(({ id }) => id)), removedAt: IsNull() },
    order: { position: 'ASC', id: 'ASC' },
  });
  const ids = rows.flatMap(({ assignmentId }) => assignmentId ?? []);
  const given = await tx.findBy(AssignmentEntity, { practiceId, id: In(ids) });
  const byId = new Map(given.map((assignment) => [assignment.id, assignment]));
  const byRun = new Map(runs.map(({ id }): [string, RunStep[]] => [id, []]));
  const exercises = await catalogue.including(tx, practiceId, rows);
  const assignable = await catalogue.assignableOf(tx, practiceId, rows);
  for (const row of rows) {
    const exercise = exercises.get(row.exerciseId, row.exerciseVersion);
    const assignment = row.assignmentId ? byId.get(row.assignmentId) : undefined;
    const facts = factsOfStep(row, exercise, assignment, assignable.has(row));
    byRun.get(row.runId)?.push({ row, exercise, facts });
  }
  return byRun;
}

function factsOfStep(
  row: ProgrammeStepEntity,
  { intensity }: Exercise,
  assignment: AssignmentEntity | undefined,
  isAssignable: boolean,
): StepFacts {
  const { id, part, skippedAt } = row;
  return {
    id,
    part,
    intensity,
    skippedAt,
    unlock: unlockOf(row),
    isAssignable,
    given: assignment
      ? {
          assignmentId: assignment.id,
          status: assignment.status,
          outcome: assignment.outcome,
          closedAt: assignment.closedAt,
        }
      : null,
  };
}

function unlockOf({ unlockBy, unlockDays, unlockAt }: ProgrammeStepEntity): StepUnlock {
  // Constraints leave no delay without days and no date without its instant.
  if (unlockBy === 'delay') return { by: unlockBy, days: unlockDays! };
  return unlockBy === 'date' ? { by: unlockBy, at: unlockAt! } : { by: unlockBy };
}

/** What its client and its therapist did to a run. */
export function factsOf(run: ProgrammeRunEntity, { asksIfOngoing }: Programme): RunFacts {
  return { ...run, asksIfOngoing };
}

/** Why a step is there now, as the programme says; undefined for what the therapist added. */
export function writtenWhy(programme: Programme, key: string | null): string | undefined {
  return [...programme.opening, ...programme.steps].find((step) => programmeStepId(step) === key)
    ?.why;
}
