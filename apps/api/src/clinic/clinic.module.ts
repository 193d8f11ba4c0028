import { Module } from '@nestjs/common';
import { SessionController } from './session.controller';

/** The routes of the clinic alone. */
@Module({ controllers: [SessionController] })
export class ClinicModule {}
