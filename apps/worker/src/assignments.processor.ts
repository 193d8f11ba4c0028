import { RepeatAssignment, SeriesService } from '@app/domain/assignments';
import { Handles, type JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class AssignmentsProcessor {
  constructor(private readonly series: SeriesService) {}

  @Handles(RepeatAssignment)
  repeat(run: JobRun, { seriesId, number }: { seriesId: string; number: number }): Promise<void> {
    return this.series.repeat(run, seriesId, number);
  }
}
