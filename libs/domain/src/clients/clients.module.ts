import { Module } from '@nestjs/common';
import { ClientsService } from './clients.service';
import { PreferencesService } from './preferences.service';

@Module({
  providers: [ClientsService, PreferencesService],
  exports: [ClientsService, PreferencesService],
})
export class ClientsModule {}
