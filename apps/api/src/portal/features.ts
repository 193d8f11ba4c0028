import { AssignmentsModule } from '@app/domain/assignments';
import { CareModule } from '@app/domain/care';
import { ClientsModule } from '@app/domain/clients';
import { InvitesModule } from '@app/domain/invites';
import { JournalModule } from '@app/domain/journal';
import { ProgrammesModule } from '@app/domain/programmes';
import { ProgressModule } from '@app/domain/progress';
import { ResponsesModule } from '@app/domain/responses';
import { CareController } from './care.controller';
import { HandedInController } from './handed-in.controller';
import { JoinController } from './join.controller';
import { JournalController } from './journal.controller';
import { ProgrammeController } from './programme.controller';
import { ProgressController } from './progress.controller';
import { WorkController } from './work.controller';

/** The client's own work, as the portal surface offers it. */
export const portalFeatures = {
  modules: [
    AssignmentsModule,
    CareModule,
    ClientsModule,
    InvitesModule,
    JournalModule,
    ProgrammesModule,
    ProgressModule,
    ResponsesModule,
  ],
  controllers: [
    CareController,
    HandedInController,
    JoinController,
    JournalController,
    ProgrammeController,
    ProgressController,
    WorkController,
  ],
};
