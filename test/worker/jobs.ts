import { PracticeGate, type Tx } from '@app/database';
import { type Actor, currentRequestId, newId } from '@app/kernel';
import { defineJob, Handles, JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';

/** Leaves one effect. */
export const LeaveEffect = defineJob<{ noteId: string }>({ name: 'test.leave-effect' });
/** Waits inside its transaction until it is let go. */
export const HoldOn = defineJob<{ noteId: string }>({ name: 'test.hold-on' });
/** Fails as often as its payload says, then leaves an effect. */
export const FailThenLeave = defineJob<{ failures: number }>({ name: 'test.fail-then-leave' });
/** Finds nothing to do. */
export const FindNothing = defineJob<{ noteId: string }>({ name: 'test.find-nothing' });

export function leaveEffect(tx: Tx, actor: Actor, eventId: string): Promise<unknown> {
  return tx.query('insert into effects (practice_id, id, event_id) values ($1, $2, $3)', [
    actor.practiceId,
    newId(),
    eventId,
  ]);
}

/** What the handlers saw, and the gate that `HoldOn` waits at. */
export const seen = {
  requestIds: new Map<string, string | undefined>(),
  failures: new Map<string, number>(),
  held: new Set<string>(),
  onHold: (_eventId: string): void => undefined,
  gate: Promise.resolve(),
};

/** A client's words, which must stay out of the queue whatever fails. */
export const WORDS = 'the day I never told anybody about';

@Injectable()
export class TestProcessor {
  constructor(private readonly practice: PracticeGate) {}

  @Handles(LeaveEffect)
  async leaveEffect(run: JobRun): Promise<void> {
    seen.requestIds.set(run.eventId, currentRequestId());
    await run.once((tx) => leaveEffect(tx, run.actor, run.eventId));
  }

  @Handles(HoldOn)
  async holdOn(run: JobRun): Promise<void> {
    await run.once(async (tx) => {
      await leaveEffect(tx, run.actor, run.eventId);
      seen.held.add(run.eventId);
      seen.onHold(run.eventId);
      await seen.gate;
    });
  }

  @Handles(FailThenLeave)
  async failThenLeave(run: JobRun, { failures }: { failures: number }): Promise<void> {
    const before = seen.failures.get(run.eventId) ?? 0;
    await run.once(async (tx) => {
      await leaveEffect(tx, run.actor, run.eventId);
      if (before < failures) {
        seen.failures.set(run.eventId, before + 1);
        throw new Error(`cannot read "${WORDS}"`);
      }
    });
  }

  @Handles(FindNothing)
  async findNothing(run: JobRun): Promise<void> {
    await this.practice.transaction(run.actor, (tx) => tx.query('select 1'));
  }
}
