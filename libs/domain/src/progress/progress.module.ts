import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments';
import { AssignmentsModule } from '../assignments';
import { CaseloadModule } from '../caseload';
import { MeasuresModule } from '../measures';
import { ResponsesModule } from '../responses';
import { ProgressService } from './progress.service';
import { ScoresService } from './scores.service';
import { SharedWorkService } from './shared-work.service';

@Module({
  imports: [AppointmentsModule, AssignmentsModule, CaseloadModule, MeasuresModule, ResponsesModule],
  providers: [ProgressService, ScoresService, SharedWorkService],
  exports: [ProgressService, ScoresService, SharedWorkService],
})
export class ProgressModule {}
