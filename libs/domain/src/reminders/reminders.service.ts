import type { Tx } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { type JobRun, Outbox } from '@app/queue';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  AssignmentEntity,
  localDateOf,
  OccurrenceEntity,
  OccurrencesService,
} from '../assignments';
import { ClientsService } from '../clients';
import { NotificationsService } from '../notifications';
import { dayAfter, morningOf, ProgrammePace } from '../programmes';
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
      const { clientId, id: occurrenceId, localDate, dueAt: sendAt } = occurrence;
      const rule = ruleOf(assignmentId);
      await this.add(tx, { practiceId, clientId, occurrenceId, rule, localDate, sendAt });
    });
  }

  /** Plans for the next morning what was not sent because its programme was on hold. */
  async planAgain(run: JobRun, programmeRunId: string): Promise<void> {
    await run.once(async (tx) => {
      const { practiceId } = run.actor;
      const open = { practiceId, runId: programmeRunId, status: 'open' as const };
      for (const { id, clientId, zone } of await tx.findBy(AssignmentEntity, open)) {
        const rule = ruleOf(id);
        const where = { practiceId, clientId, rule };
        const last = await tx.findOne(ReminderEntity, { where, order: { sendAt: 'DESC' } });
        if (last?.reason !== 'programme-on-hold') continue;
        const sendAt = morningOf(dayAfter(this.clock.now(), 1, zone), zone);
        const localDate = localDateOf(sendAt, zone);
        const { occurrenceId } = last;
        await this.add(tx, { practiceId, clientId, occurrenceId, rule, localDate, sendAt });
      }
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

  private async add(
    tx: Tx,
    planned: Omit<ReminderEntity, 'id' | 'state' | 'reason' | 'decidedAt'>,
  ): Promise<void> {
    const { practiceId, rule, localDate, sendAt: notBefore } = planned;
    if (await tx.existsBy(ReminderEntity, { practiceId, rule, localDate })) return;
    const id = newId();
    const undecided = { state: 'planned' as const, reason: null, decidedAt: null };
    await tx.insert(ReminderEntity, { ...planned, id, ...undecided });
    await this.outbox.add(tx, SendReminder, { reminderId: id }, { notBefore });
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

/** What a reminder of an assignment follows from. */
function ruleOf(assignmentId: string): string {
  return `assignment:${assignmentId}`;
}
