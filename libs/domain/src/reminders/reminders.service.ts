import type { Tx } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { type JobRun, Outbox } from '@app/queue';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AssignmentEntity, OccurrenceEntity, OccurrencesService } from '../assignments';
import { ClientsService } from '../clients';
import { NotificationsService } from '../notifications';
import { ProgrammePace } from '../programmes';
import { ReminderEntity, type SuppressedBecause } from './reminder.entity';
import { SendReminder } from './reminders.jobs';

/** Reminders are rows made ahead; whether one goes out is decided when its time has come. */
@Injectable()
export class RemindersService implements OnModuleInit {
  constructor(
    private readonly occurrences: OccurrencesService,
    private readonly clients: ClientsService,
    private readonly notifications: NotificationsService,
    private readonly pace: ProgrammePace,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Between the decision and the mail server may lie hours: then it is decided again. */
  onModuleInit(): void {
    this.notifications.holdBack('note', (tx, { practiceId, accountId, subjectId }) =>
      this.reasonAgainst(tx, practiceId, accountId, subjectId),
    );
  }

  /** Plans the occurrence of an assignment, or of `number` in its series, and the reminder for it. */
  async plan(run: JobRun, assignmentId: string, number?: number): Promise<void> {
    await run.once(async (tx) => {
      const { practiceId } = run.actor;
      const occurrence = await this.occurrences.plan(tx, practiceId, assignmentId, number);
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
      const { clientId, occurrenceId } = reminder;
      const occurrence = await tx.findOneBy(OccurrenceEntity, { practiceId, id: occurrenceId });
      const assignmentId = occurrence?.assignmentId ?? null;
      const reason = await this.reasonAgainst(tx, practiceId, clientId, assignmentId);
      if (!reason && assignmentId) {
        await this.notifications.plan(tx, {
          practiceId,
          surface: 'portal',
          accountId: clientId,
          kind: 'note',
          subjectId: assignmentId,
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

  /** Why the client should not be reminded of the assignment now; null when they should. */
  private async reasonAgainst(
    tx: Tx,
    practiceId: string,
    clientId: string,
    assignmentId: string | null,
  ): Promise<SuppressedBecause | null> {
    const assignment =
      assignmentId && (await tx.findOneBy(AssignmentEntity, { practiceId, id: assignmentId }));
    if (!assignment) return 'assignment-gone';
    if (assignment.status !== 'open') return 'not-open';
    const client = await this.clients.contact(tx, practiceId, clientId);
    if (client.status !== 'active') return 'client-not-active';
    if (!client.hasReminders) return 'opted-out';
    if (assignment.runId && (await this.pace.holdsOf(tx, practiceId, assignment.runId)).length > 0)
      return 'programme-on-hold';
    return client.email ? null : 'no-address';
  }
}
