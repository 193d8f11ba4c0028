import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments';
import { CaseloadModule } from '../caseload';
import { CatalogueModule } from '../catalogue';
import { ClientsModule } from '../clients';
import { DraftsService } from './drafts.service';
import { ResponsesService } from './responses.service';
import { ReviewsService } from './reviews.service';
import { SubmissionsService } from './submissions.service';

@Module({
  imports: [AssignmentsModule, CaseloadModule, CatalogueModule, ClientsModule],
  providers: [DraftsService, ResponsesService, ReviewsService, SubmissionsService],
  exports: [DraftsService, ResponsesService, ReviewsService, SubmissionsService],
})
export class ResponsesModule {}
