import { ResponsesModule } from '@app/domain/responses';
import { WorkController } from './work.controller';

/** The client's own work, as the portal surface offers it. */
export const portalFeatures = {
  modules: [ResponsesModule],
  controllers: [WorkController],
};
