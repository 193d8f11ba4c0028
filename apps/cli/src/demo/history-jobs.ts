import { PracticeGate, type Surface } from '@app/database';
import { AdvanceProgramme, PlanOccurrences } from '@app/domain/assignments';
import { InvitesService, SendInvite } from '@app/domain/invites';
import { NotificationsService, SendNotification } from '@app/domain/notifications';
import { ProgrammePace } from '@app/domain/programmes';
import { RemindersService, SendReminder } from '@app/domain/reminders';
import { CompileSummary } from '@app/domain/responses';
import { SummariesService } from '@app/domain/summaries';
import { systemActor } from '@app/kernel';
import { type JobMessage, type JobRun, RecordedRun } from '@app/queue';
import type { Company } from './company';
import type { HistoryClock } from './history-clock';

type Handler = (company: Company, run: JobRun, payload: Record<string, string>) => Promise<void>;

/** What the worker does with the jobs of the story. */
const HANDLERS: Record<string, Handler> = {
  [PlanOccurrences.name]: (company, run, { assignmentId }) =>
    company.get(RemindersService).plan(run, assignmentId!),
  [AdvanceProgramme.name]: (company, run, { runId }) => company.get(ProgrammePace).run(run, runId!),
  [SendReminder.name]: (company, run, { reminderId }) =>
    company.get(RemindersService).send(run, reminderId!),
  [SendInvite.name]: (company, run, { surface, accountId }) =>
    company.get(InvitesService).send(run, surface as Surface, accountId!),
  [SendNotification.name]: (company, run, { notificationId }) =>
    company.get(NotificationsService).send(run, notificationId!),
  [CompileSummary.name]: (company, run, { responseId }) =>
    company.get(SummariesService).compile(run, responseId!),
};

/** Jobs that ask for others. */
const ASKING = new Set([
  AdvanceProgramme.name,
  PlanOccurrences.name,
  SendReminder.name,
  SendInvite.name,
]);

interface Due extends JobMessage {
  notBefore: Date;
}

/** Does at the story's own time what the worker would have done, so that nothing is left for it. */
export class HistoryJobs {
  private waiting: Due[] = [];

  constructor(
    private readonly company: Company,
    private readonly clock: HistoryClock,
  ) {}

  /** Does what is due until then, each at its time. */
  async runUntil(end: Date): Promise<void> {
    for (let next = this.next(end); next; next = this.next(end)) {
      this.clock.moveTo(new Date(Math.max(next.notBefore.getTime(), this.clock.now().getTime())));
      await this.run(next);
      this.waiting = this.waiting.filter(({ id }) => id !== next.id);
      if (ASKING.has(next.job)) await this.look();
    }
  }

  /** Looks what was asked for since. */
  async look(): Promise<void> {
    const { practiceId } = this.company;
    const actor = systemActor(practiceId, 'demo.history');
    this.waiting = await this.company.get(PracticeGate).transaction(actor, (tx) =>
      tx.query<Due[]>(
        `select id, job, practice_id as "practiceId", request_id as "requestId", payload,
           not_before as "notBefore"
         from outbox where practice_id = $1 and done_at is null order by not_before, id`,
        [practiceId],
      ),
    );
  }

  private next(end: Date): Due | undefined {
    return this.waiting.find(({ notBefore }) => notBefore <= end);
  }

  private async run(due: Due): Promise<void> {
    const handle = HANDLERS[due.job];
    if (!handle) throw new Error(`The story asks for ${due.job}, which has no place in it`);
    const run = new RecordedRun(this.company.get(PracticeGate), this.clock, due);
    await handle(this.company, run, due.payload as Record<string, string>);
    await run.finish();
  }
}
