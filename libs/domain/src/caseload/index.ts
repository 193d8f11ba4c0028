export { CareTeamService, type Handover } from './care-team.service';
export { CaseloadClientDto, CaseloadDto, CaseloadQueryDto } from './caseload.dto';
export { CaseloadEntity, SupervisionEntity } from './caseload.entity';
export { type EndedCare, SettleEndedCare } from './caseload.jobs';
export { CaseloadModule } from './caseload.module';
export { CaseloadService } from './caseload.service';
