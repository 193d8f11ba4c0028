import { Module } from '@nestjs/common';
import { portalFeatures } from './features';
import { SessionController } from './session.controller';

/** The routes of the portal alone. */
@Module({
  imports: portalFeatures.modules,
  controllers: [SessionController, ...portalFeatures.controllers],
})
export class PortalModule {}
