export { CareDto } from './care.dto';
export { CareModule } from './care.module';
export { CareService } from './care.service';
export {
  CrisisContactDto,
  CrisisContactsDto,
  ReplaceCrisisContactsDto,
} from './crisis-contacts.dto';
export { CrisisContactsService } from './crisis-contacts.service';
