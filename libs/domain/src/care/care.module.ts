import { Module } from '@nestjs/common';
import { CaseloadModule } from '../caseload';
import { CareService } from './care.service';
import { CrisisContactsService } from './crisis-contacts.service';

@Module({
  imports: [CaseloadModule],
  providers: [CareService, CrisisContactsService],
  exports: [CareService, CrisisContactsService],
})
export class CareModule {}
