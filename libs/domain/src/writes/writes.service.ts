import { type Tx, violatedUnique } from '@app/database';
import { type Actor, actorId, Clock, conflict } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Keys } from '../practices';
import { WriteEntity } from './write.entity';

/** One write as the client named it. */
export interface NamedWrite {
  /** Client-made UUIDv7. */
  id: string;
  /** What it does, such as `assignment.assign`. */
  operation: string;
  /** The row it makes or changes. */
  subjectId: string;
  /** The request's body; the same id with another body is refused. */
  body: unknown;
  /** What it makes under an id of the client's choosing; members and clients share theirs. */
  makes?: 'accounts' | 'appointments' | 'assignments' | 'own_exercises' | 'programme_runs';
}

/** Makes writes repeatable: the first result is committed with its id, a repeat finds it. */
@Injectable()
export class Writes {
  constructor(
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` unless this write happened before. A parallel twin waits for the first to commit.
   * @throws AppError 409 WRITE_ID_REUSED when the id stands for another write, or for a row that
   *   something else made
   */
  async once(tx: Tx, actor: Actor, write: NamedWrite, work: () => Promise<void>): Promise<void> {
    const { practiceId } = actor;
    const bodyHash = this.keys.fingerprint(
      practiceId,
      'writes.body',
      JSON.stringify([write.operation, write.subjectId, canonical(write.body)]),
    );
    const fresh = await tx.query<unknown[]>(
      `insert into writes (practice_id, id, account_id, operation, body_hash, subject_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (practice_id, id) do nothing returning id`,
      [
        practiceId,
        write.id,
        actorId(actor),
        write.operation,
        bodyHash,
        write.subjectId,
        this.clock.now(),
      ],
    );
    if (fresh.length > 0) return this.first(write, work);
    // Somebody else's write of that id is not visible, and is refused in the same words.
    const before = await tx.findOneBy(WriteEntity, { practiceId, id: write.id });
    if (!before?.bodyHash.equals(bodyHash)) {
      throw idReused();
    }
  }

  private async first({ makes }: NamedWrite, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // No look beforehand would do: the row may be one that policies hide from the actor.
      throw makes && violatedUnique(error) === `${makes}_pkey` ? idReused() : error;
    }
  }
}

function idReused() {
  return conflict('WRITE_ID_REUSED', 'This id was used for something else');
}

/** The same value with the keys of every object in order, so that equal bodies hash alike. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value instanceof Date || value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}
