import { Module } from '@nestjs/common';
import { clinicFeatures } from './features';
import { SessionController } from './session.controller';

/** The routes of the clinic alone. */
@Module({
  imports: clinicFeatures.modules,
  controllers: [SessionController, ...clinicFeatures.controllers],
})
export class ClinicModule {}
