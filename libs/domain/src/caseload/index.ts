export { CaseloadClientDto, CaseloadDto } from './caseload.dto';
export { CaseloadEntity, SupervisionEntity } from './caseload.entity';
export { CaseloadModule } from './caseload.module';
export { CaseloadService, type Onlooker } from './caseload.service';
