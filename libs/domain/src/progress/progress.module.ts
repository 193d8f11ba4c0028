import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments';
import { AssignmentsModule } from '../assignments';
import { CaseloadModule } from '../caseload';
import { ProgressService } from './progress.service';
import { SharedWorkService } from './shared-work.service';

@Module({
  imports: [AppointmentsModule, AssignmentsModule, CaseloadModule],
  providers: [ProgressService, SharedWorkService],
  exports: [ProgressService, SharedWorkService],
})
export class ProgressModule {}
