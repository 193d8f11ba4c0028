import { Module } from '@nestjs/common';
import { SessionController } from './session.controller';

/** The routes of the portal alone. */
@Module({ controllers: [SessionController] })
export class PortalModule {}
