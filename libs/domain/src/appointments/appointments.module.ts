import { Module } from '@nestjs/common';
import { CaseloadModule } from '../caseload';
import { MembersModule } from '../members';
import { AppointmentsService } from './appointments.service';

@Module({
  imports: [CaseloadModule, MembersModule],
  providers: [AppointmentsService],
  exports: [AppointmentsService],
})
export class AppointmentsModule {}
