import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments';
import { AssignmentsModule } from '../assignments';
import { CaseloadModule } from '../caseload';
import { CatalogueModule } from '../catalogue';
import { ClientsModule } from '../clients';
import { MeasuresModule } from '../measures';
import { MembersModule } from '../members';
import { WithdrawalsModule } from '../withdrawals';
import { DraftsService } from './drafts.service';
import { HandedInService } from './handed-in.service';
import { ResponsesService } from './responses.service';
import { ReviewsService } from './reviews.service';
import { SubmissionsService } from './submissions.service';

@Module({
  imports: [
    AppointmentsModule,
    AssignmentsModule,
    CaseloadModule,
    CatalogueModule,
    ClientsModule,
    MeasuresModule,
    MembersModule,
    WithdrawalsModule,
  ],
  providers: [DraftsService, HandedInService, ResponsesService, ReviewsService, SubmissionsService],
  exports: [DraftsService, HandedInService, ResponsesService, ReviewsService, SubmissionsService],
})
export class ResponsesModule {}
