import type { Tx } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { type JobRun, Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { AssignmentEntity, AssignmentsService, OccurrenceEntity } from '../assignments';
import { ClientsService } from '../clients';
import { NotificationsService } from '../notifications';
import { ReminderEntity, type SuppressedBecause } from './reminder.entity';
import { SendReminder } from './reminders.jobs';

/** Reminders are rows made ahead; whether one goes out is decided when its time has come. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly clients: ClientsService,
    private readonly notifications: NotificationsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Plans the occurrence of an assignment and the reminder for it. */
  async plan(run: JobRun, assignmentId: string): Promise<void> {
    await run.once(async (tx) => {
      const { practiceId } = run.actor;
      const occurrence = await this.assignments.planOccurrence(tx, practiceId, assignmentId);
      if (!occurrence) return;
      const reminder = {
        practiceId,
        id: newId(),
        clientId: occurrence.clientId,
        occurrenceId: occurrence.id,
        rule: `assignment:${assignmentId}`,
        localDate: occurrence.localDate,
        sendAt: occurrence.dueAt,
        state: 'planned' as const,
        reason: null,
        decidedAt: null,
      };
      const { rule, localDate } = reminder;
      if (await tx.existsBy(ReminderEntity, { practiceId, rule, localDate })) return;
      await tx.insert(ReminderEntity, reminder);
      await this.outbox.add(
        tx,
        SendReminder,
        { reminderId: reminder.id },
        { notBefore: reminder.sendAt },
      );
    });
  }

  /** Reads the state of things again and either hands the note over or records why not. */
  async send(run: JobRun, reminderId: string): Promise<void> {
    await run.once(async (tx) => {
      const { practiceId } = run.actor;
      const reminder = await tx.findOneBy(ReminderEntity, { practiceId, id: reminderId });
      if (reminder?.state !== 'planned') return;
      const found = await this.subject(tx, reminder);
      const reason = 'reason' in found ? found.reason : null;
      if ('assignmentId' in found) {
        await this.notifications.plan(tx, {
          practiceId,
          surface: 'portal',
          accountId: reminder.clientId,
          kind: 'note',
          subjectId: found.assignmentId,
        });
      }
      await tx.update(
        ReminderEntity,
        { practiceId, id: reminderId },
        {
          state: reason ? 'suppressed' : 'handed-over',
          reason,
          decidedAt: this.clock.now(),
        },
      );
    });
  }

  /** The assignment to remind of, or why there is nothing to send. */
  private async subject(
    tx: Tx,
    { practiceId, clientId, occurrenceId }: ReminderEntity,
  ): Promise<{ assignmentId: string } | { reason: SuppressedBecause }> {
    const occurrence = await tx.findOneBy(OccurrenceEntity, { practiceId, id: occurrenceId });
    const assignment =
      occurrence &&
      (await tx.findOneBy(AssignmentEntity, { practiceId, id: occurrence.assignmentId }));
    if (!assignment) return { reason: 'assignment-gone' };
    if (assignment.status !== 'open') return { reason: 'not-open' };
    const client = await this.clients.contact(tx, practiceId, clientId);
    if (client.status !== 'active') return { reason: 'client-not-active' };
    if (!client.hasReminders) return { reason: 'opted-out' };
    if (!client.email) return { reason: 'no-address' };
    return { assignmentId: assignment.id };
  }
}
