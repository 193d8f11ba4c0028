import { AssignmentsModule } from '@app/domain/assignments';
import { CareModule } from '@app/domain/care';
import { ClientsModule } from '@app/domain/clients';
import { JournalModule } from '@app/domain/journal';
import { ResponsesModule } from '@app/domain/responses';
import { CareController } from './care.controller';
import { HandedInController } from './handed-in.controller';
import { JournalController } from './journal.controller';
import { WorkController } from './work.controller';

/** The client's own work, as the portal surface offers it. */
export const portalFeatures = {
  modules: [AssignmentsModule, CareModule, ClientsModule, JournalModule, ResponsesModule],
  controllers: [CareController, HandedInController, JournalController, WorkController],
};
