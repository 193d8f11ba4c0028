import { AssignmentsModule } from '@app/domain/assignments';
import { CaseloadModule } from '@app/domain/caseload';
import { CatalogueModule } from '@app/domain/catalogue';
import { ResponsesModule } from '@app/domain/responses';
import { SummariesModule } from '@app/domain/summaries';
import { AssignmentsController } from './assignments.controller';
import { CaseloadController } from './caseload.controller';
import { CatalogueController } from './catalogue.controller';
import { ResponsesController } from './responses.controller';
import { SummariesController } from './summaries.controller';

/** The practice's work, as the clinic surface offers it. */
export const clinicFeatures = {
  modules: [AssignmentsModule, CaseloadModule, CatalogueModule, ResponsesModule, SummariesModule],
  controllers: [
    AssignmentsController,
    CaseloadController,
    CatalogueController,
    ResponsesController,
    SummariesController,
  ],
};
