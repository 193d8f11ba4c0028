import { Module } from '@nestjs/common';
import { clinicFeatures } from './features';
import { practiceFeatures } from './practice-features';
import { SessionController } from './session.controller';

/** The routes of the clinic alone. */
@Module({
  imports: [...clinicFeatures.modules, ...practiceFeatures.modules],
  controllers: [SessionController, ...clinicFeatures.controllers, ...practiceFeatures.controllers],
})
export class ClinicModule {}
