import { Module } from '@nestjs/common';
import { ClientDetailsService } from './client-details.service';
import { ClientsService } from './clients.service';
import { PreferencesService } from './preferences.service';

@Module({
  providers: [ClientDetailsService, ClientsService, PreferencesService],
  exports: [ClientDetailsService, ClientsService, PreferencesService],
})
export class ClientsModule {}
