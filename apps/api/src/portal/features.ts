import { AssignmentsModule } from '@app/domain/assignments';
import { ResponsesModule } from '@app/domain/responses';
import { WorkController } from './work.controller';

/** The client's own work, as the portal surface offers it. */
export const portalFeatures = {
  modules: [AssignmentsModule, ResponsesModule],
  controllers: [WorkController],
};
