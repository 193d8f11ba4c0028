import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments';
import { AssignmentsModule } from '../assignments';
import { CaseloadModule } from '../caseload';
import { CatalogueModule } from '../catalogue';
import { JournalModule } from '../journal';
import { ResponsesModule } from '../responses';
import { SummariesModule } from '../summaries';
import { PutOffsService } from './put-offs.service';
import { SinceLastService } from './since-last.service';
import { TodayService } from './today.service';

@Module({
  imports: [
    AppointmentsModule,
    AssignmentsModule,
    CaseloadModule,
    CatalogueModule,
    JournalModule,
    ResponsesModule,
    SummariesModule,
  ],
  providers: [PutOffsService, SinceLastService, TodayService],
  exports: [PutOffsService, SinceLastService, TodayService],
})
export class TriageModule {}
