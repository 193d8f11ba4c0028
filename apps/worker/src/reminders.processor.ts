import { PlanOccurrences } from '@app/domain/assignments';
import { ProgrammeWentOn } from '@app/domain/programmes';
import { RemindersService, SendReminder } from '@app/domain/reminders';
import { Handles, type JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class RemindersProcessor {
  constructor(private readonly reminders: RemindersService) {}

  @Handles(PlanOccurrences)
  plan(run: JobRun, payload: { assignmentId: string; number?: number }): Promise<void> {
    return this.reminders.plan(run, payload.assignmentId, payload.number);
  }

  @Handles(ProgrammeWentOn)
  planAgain(run: JobRun, { runId }: { runId: string }): Promise<void> {
    return this.reminders.planAgain(run, runId);
  }

  @Handles(SendReminder)
  send(run: JobRun, { reminderId }: { reminderId: string }): Promise<void> {
    return this.reminders.send(run, reminderId);
  }
}
