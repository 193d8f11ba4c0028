import { AdvanceProgramme } from '@app/domain/assignments';
import { CareReopened } from '@app/domain/clients';
import { ProgrammePace } from '@app/domain/programmes';
import { Handles, type JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ProgrammesProcessor {
  constructor(private readonly pace: ProgrammePace) {}

  @Handles(AdvanceProgramme)
  advance(run: JobRun, { runId, stepId }: { runId: string; stepId?: string }): Promise<void> {
    return this.pace.run(run, runId, stepId);
  }

  @Handles(CareReopened)
  wake(run: JobRun, { clientId }: { clientId: string }): Promise<void> {
    return this.pace.wake(run, clientId);
  }
}
