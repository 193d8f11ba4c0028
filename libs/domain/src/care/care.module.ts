import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments';
import { CaseloadModule } from '../caseload';
import { CareService } from './care.service';
import { CrisisContactsService } from './crisis-contacts.service';

@Module({
  imports: [AppointmentsModule, CaseloadModule],
  providers: [CareService, CrisisContactsService],
  exports: [CareService, CrisisContactsService],
})
export class CareModule {}
