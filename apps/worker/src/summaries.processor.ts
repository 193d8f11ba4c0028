import { CompileSummary } from '@app/domain/responses';
import { SummariesService } from '@app/domain/summaries';
import { Handles, type JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class SummariesProcessor {
  constructor(private readonly summaries: SummariesService) {}

  @Handles(CompileSummary)
  compile(run: JobRun, { responseId }: { responseId: string }): Promise<void> {
    return this.summaries.compile(run, responseId);
  }
}
