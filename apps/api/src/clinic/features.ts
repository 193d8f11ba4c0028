import { AssignmentsModule } from '@app/domain/assignments';
import { CareModule } from '@app/domain/care';
import { CaseloadModule } from '@app/domain/caseload';
import { CatalogueModule } from '@app/domain/catalogue';
import { JournalModule } from '@app/domain/journal';
import { ResponsesModule } from '@app/domain/responses';
import { SummariesModule } from '@app/domain/summaries';
import { AssignmentsController } from './assignments.controller';
import { CaseloadController } from './caseload.controller';
import { CatalogueController } from './catalogue.controller';
import { CrisisContactsController } from './crisis-contacts.controller';
import { JournalController } from './journal.controller';
import { ResponsesController } from './responses.controller';
import { SummariesController } from './summaries.controller';

/** The practice's work, as the clinic surface offers it. */
export const clinicFeatures = {
  modules: [
    AssignmentsModule,
    CareModule,
    CaseloadModule,
    CatalogueModule,
    JournalModule,
    ResponsesModule,
    SummariesModule,
  ],
  controllers: [
    AssignmentsController,
    CaseloadController,
    CatalogueController,
    CrisisContactsController,
    JournalController,
    ResponsesController,
    SummariesController,
  ],
};
