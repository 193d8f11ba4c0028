export { ClientDto, OnlookerDto } from './client.dto';
export {
  type ClientChange,
  type ClientDetails,
  ClientDetailsService,
} from './client-details.service';
export { ClientEntity } from './client.entity';
export { CareReopened } from './clients.jobs';
export { ClientsModule } from './clients.module';
export { ChangePreferencesDto, PreferencesDto } from './preferences.dto';
export { PreferencesService } from './preferences.service';
export {
  ClientsService,
  MINIMUM_AGE,
  type ClientContact,
  type ClientView,
  type NewClient,
} from './clients.service';
export { CONTACT_WAYS, type ContactWay, SafeContactDto } from './safe-contact.dto';
