import { seal } from '@app/crypto';
import type { Tx } from '@app/database';
import type { Exercise } from '@app/exercises';
import { type AppError, badRequest, Clock, conflict, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { BuiltIn, CatalogueService } from '../catalogue';
import { Keys } from '../practices';
import { arrangedOf, type Misplaced, misplaced } from './arrangement';
import type { ArrangedStepDto } from './change-run.dto';
import type { ProgrammeRunEntity } from './programme-run.entity';
import { ProgrammeStepEntity } from './programme-step.entity';
import type { RunStep } from './run-steps';
import { stateOf } from './standing';

const WHY_NOT: Record<Misplaced, string> = {
  'opening-first': 'The opening comes before everything else',
  'no-opening': 'A step of the opening is needed',
  'opening-settles': 'The opening has exercises of felt safety only',
  'opening-deep': 'Nothing of level 3 belongs in the opening',
  'past-only': 'This is for what is over, and the programme is not only for that',
  'deep-by-hand': 'Level 3 is opened by hand only',
  'in-session-by-hand': 'What is done in a session first is opened by hand only',
  'two-deep': 'Two steps of level 3 would follow each other',
  'no-step': 'A programme needs a step after its opening; it can be ended instead',
};

/** A step as it is asked for. */
type Placed = Pick<RunStep, 'row' | 'exercise'>;

/** The steps that are still ahead of a client, in another order or with others among them. */
@Injectable()
export class StepArranging {
  constructor(
    private readonly builtIn: BuiltIn,
    private readonly catalogue: CatalogueService,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 409 STEPS_MISPLACED */
  check(
    { programmeId, programmeVersion }: ProgrammeRunEntity,
    steps: Parameters<typeof arrangedOf>[0],
  ): void {
    const programme = this.builtIn.getProgramme(programmeId, programmeVersion);
    const why = misplaced(arrangedOf(steps), programme);
    if (why) throw stepsMisplaced(why);
  }

  /** @throws AppError 400 UNLOCK_REFUSED, EXERCISE_UNKNOWN, MEASURE_REFUSED; 409 STEP_NOT_AHEAD, STEPS_MISPLACED */
  async arrange(
    tx: Tx,
    run: ProgrammeRunEntity,
    steps: readonly RunStep[],
    arranged: readonly ArrangedStepDto[],
  ): Promise<void> {
    arranged.forEach(checkUnlock);
    const { practiceId } = run;
    const ahead = new Map(
      steps.flatMap((step) => (stateOf(step.facts) === 'ahead' ? [[step.row.id, step]] : [])),
    );
    const given = steps.filter(({ row }) => !ahead.has(row.id));
    const named = arranged.flatMap(({ stepId }) => stepId ?? []);
    if (new Set(named).size < named.length || named.some((id) => !ahead.has(id))) {
      throw conflict('STEP_NOT_AHEAD', 'One of these steps is not ahead any more');
    }
    const placed: Placed[] = [];
    for (const [index, entry] of arranged.entries()) {
      const before = entry.stepId ? ahead.get(entry.stepId) : undefined;
      placed.push(await this.placed(tx, run, entry, before, index));
    }
    this.check(run, [...given, ...placed]);
    const removedAt = this.clock.now();
    for (const id of [...ahead.keys()].filter((one) => !named.includes(one)))
      await tx.update(ProgrammeStepEntity, { practiceId, id }, { removedAt });
    const last = steps.findLastIndex(({ facts }) => facts.given && !facts.skippedAt);
    const from = (steps[last]?.row.position ?? -1) + 1;
    for (const [index, row] of withLeftOut(placed, steps.slice(last + 1)).entries())
      await tx.save(ProgrammeStepEntity, { ...row, position: from + index });
  }

  private async placed(
    tx: Tx,
    { practiceId, clientId, id: runId }: ProgrammeRunEntity,
    entry: ArrangedStepDto,
    before: RunStep | undefined,
    index: number,
  ): Promise<Placed> {
    const isKept = before?.row.exerciseId === entry.exerciseId;
    const exercise = isKept
      ? before.exercise
      : await this.catalogue.requireAssignable(tx, practiceId, entry.exerciseId);
    if (isMeasure(exercise)) throw measureRefused(index);
    const id = before?.row.id ?? newId();
    const ring = await this.keys.clientRing(tx, practiceId, clientId);
    const own = entry.why ? seal(ring, 'programme_steps.why', id, entry.why) : null;
    const row = tx.create(ProgrammeStepEntity, {
      ...{ practiceId, id, clientId, runId, position: index },
      part: entry.part,
      key: isKept ? before.row.key : null,
      exerciseId: exercise.id,
      exerciseVersion: exercise.version,
      why: isKept ? before.row.why : own,
      unlockBy: entry.unlockBy,
      unlockDays: entry.unlockDays ?? null,
      unlockAt: entry.unlockAt ?? null,
      assignmentId: null,
      skippedAt: null,
      removedAt: null,
    });
    return { row, exercise };
  }
}

/**
 * What is placed, with what was left out where it was among the steps of its part.
 * @param before the steps as they stood, from the first that may be placed anew
 */
function withLeftOut(placed: readonly Placed[], before: readonly RunStep[]): ProgrammeStepEntity[] {
  return (['opening', 'steps'] as const).flatMap((part) => {
    const isOfPart = ({ row }: Placed) => row.part === part;
    const rows = placed.filter(isOfPart).map(({ row }) => row);
    for (const [index, { row, facts }] of before.filter(isOfPart).entries())
      if (facts.skippedAt) rows.splice(index, 0, row);
    return rows;
  });
}

/** The order of a run forbids it. */
export function stepsMisplaced(why: Misplaced): AppError {
  return conflict('STEPS_MISPLACED', WHY_NOT[why], { why });
}

/** A measure asks for its own moment, its words and its scoring: it is assigned by itself. */
function isMeasure({ steps }: Exercise): boolean {
  return steps.some(({ kind }) => kind === 'measure');
}

function measureRefused(index: number): AppError {
  return badRequest('MEASURE_REFUSED', 'A measure is assigned by itself', [
    { field: `steps.${index}.exerciseId`, message: 'This is a measure' },
  ]);
}

/** @throws AppError 400 UNLOCK_REFUSED */
function checkUnlock({ unlockBy, unlockDays, unlockAt }: ArrangedStepDto, index: number): void {
  const refuse = (field: string, message: string): AppError =>
    badRequest('UNLOCK_REFUSED', 'These do not go together', [
      { field: `steps.${index}.${field}`, message },
    ]);
  if ((unlockBy === 'delay') !== (unlockDays !== undefined))
    throw refuse('unlockDays', 'Days belong to a delay, and to nothing else');
  if ((unlockBy === 'date') !== (unlockAt !== undefined))
    throw refuse('unlockAt', 'A date belongs to opening by date, and to nothing else');
}
