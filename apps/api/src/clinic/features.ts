import { AppointmentsModule } from '@app/domain/appointments';
import { AssignmentsModule } from '@app/domain/assignments';
import { AuthoringModule } from '@app/domain/authoring';
import { CareModule } from '@app/domain/care';
import { CaseloadModule } from '@app/domain/caseload';
import { CatalogueModule } from '@app/domain/catalogue';
import { JournalModule } from '@app/domain/journal';
import { ProgrammesModule } from '@app/domain/programmes';
import { ProgressModule } from '@app/domain/progress';
import { ResponsesModule } from '@app/domain/responses';
import { SummariesModule } from '@app/domain/summaries';
import { TriageModule } from '@app/domain/triage';
import { AppointmentsController } from './appointments.controller';
import { AssignmentsController } from './assignments.controller';
import { CaseloadController } from './caseload.controller';
import { CatalogueController } from './catalogue.controller';
import { ClientSummariesController } from './client-summaries.controller';
import { CrisisContactsController } from './crisis-contacts.controller';
import { JournalController } from './journal.controller';
import { OwnExercisesController } from './own-exercises.controller';
import { ProgrammesController } from './programmes.controller';
import { ProgressController } from './progress.controller';
import { ResponsesController } from './responses.controller';
import { SummariesController } from './summaries.controller';
import { TodayController } from './today.controller';

/** The practice's work, as the clinic surface offers it. */
export const clinicFeatures = {
  modules: [
    AppointmentsModule,
    AssignmentsModule,
    AuthoringModule,
    CareModule,
    CaseloadModule,
    CatalogueModule,
    JournalModule,
    ProgrammesModule,
    ProgressModule,
    ResponsesModule,
    SummariesModule,
    TriageModule,
  ],
  controllers: [
    AppointmentsController,
    AssignmentsController,
    CaseloadController,
    CatalogueController,
    ClientSummariesController,
    CrisisContactsController,
    JournalController,
    OwnExercisesController,
    ProgrammesController,
    ProgressController,
    ResponsesController,
    SummariesController,
    TodayController,
  ],
};
