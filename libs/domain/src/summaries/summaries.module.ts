import { Press } from '@app/paper';
import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments';
import { AssignmentsModule } from '../assignments';
import { CaseloadModule } from '../caseload';
import { CatalogueModule } from '../catalogue';
import { MembersModule } from '../members';
import { ProgressModule } from '../progress';
import { ClientSummariesService } from './client-summaries.service';
import { SummariesService } from './summaries.service';

@Module({
  imports: [
    AppointmentsModule,
    AssignmentsModule,
    CaseloadModule,
    CatalogueModule,
    MembersModule,
    ProgressModule,
  ],
  providers: [
    ClientSummariesService,
    SummariesService,
    { provide: Press, useFactory: () => new Press() },
  ],
  exports: [ClientSummariesService, SummariesService],
})
export class SummariesModule {}
