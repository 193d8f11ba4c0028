import type { Tx } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { AssignmentEntity } from './assignment.entity';
import { OccurrenceEntity } from './occurrence.entity';
import { dueOf, localDateOf } from './series-dates';

/** The due instances of assignments: one for each date of the client's calendar. */
@Injectable()
export class OccurrencesService {
  constructor(private readonly clock: Clock) {}

  /**
   * The due instance of an assignment, made when it is not there yet; null where there is nothing to
   * plan any more.
   * @param number another date of its series than the assignment's own
   */
  async plan(
    tx: Tx,
    practiceId: string,
    assignmentId: string,
    number?: number,
  ): Promise<OccurrenceEntity | null> {
    const assignment = await tx.findOneBy(AssignmentEntity, { practiceId, id: assignmentId });
    if (!assignment?.dueAt || assignment.status !== 'open') return null;
    const dueAt = await this.dueAt(tx, assignment, number);
    const localDate = localDateOf(dueAt, assignment.zone);
    const key = { practiceId, assignmentId, localDate };
    const existing = await tx.findOneBy(OccurrenceEntity, key);
    if (existing) return existing;
    const occurrence = {
      ...key,
      id: newId(),
      clientId: assignment.clientId,
      dueAt,
      plannedAt: this.clock.now(),
    };
    await tx.insert(OccurrenceEntity, occurrence);
    return tx.create(OccurrenceEntity, occurrence);
  }

  private async dueAt(
    tx: Tx,
    { practiceId, seriesId, dueAt }: AssignmentEntity,
    number: number | undefined,
  ): Promise<Date> {
    const first =
      seriesId && number && (await tx.findOneBy(AssignmentEntity, { practiceId, id: seriesId }));
    return first ? dueOf(first, number) : dueAt!;
  }
}
