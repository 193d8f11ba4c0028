export { AdministrationModule } from './administration.module';
export { AuditLineDto, AuditPageDto, AuditQueryDto } from './audit-log.dto';
export { AuditLogService } from './audit-log.service';
export {
  AddClientDto,
  ChangeClientDto,
  ChangeClientStatusDto,
  ChangeContactDto,
  ClientDetailsDto,
  ClientDirectoryDto,
  ClientEntryDto,
  TransferClientDto,
} from './client-directory.dto';
export { ClientDirectoryService } from './client-directory.service';
export { MemberChangesService } from './member-changes.service';
export { PeopleService } from './people.service';
export {
  ChangeRolesDto,
  DeactivateDto,
  HeldClientsDto,
  InvitePersonDto,
  NamedWriteDto,
  PeopleDto,
  PersonDto,
  SetSupervisorDto,
} from './person.dto';
export { ChangePracticeDto, PracticeDto } from './practice-settings.dto';
export { PracticeSettingsService } from './practice-settings.service';
