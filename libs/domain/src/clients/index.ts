export { ClientDto } from './client.dto';
export { ClientEntity } from './client.entity';
export { ClientsModule } from './clients.module';
export { ChangePreferencesDto, PreferencesDto } from './preferences.dto';
export { PreferencesService } from './preferences.service';
export { ClientsService, MINIMUM_AGE, type ClientContact, type NewClient } from './clients.service';
