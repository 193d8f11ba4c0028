import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients';
import { MembersModule } from '../members';
import { CareTeamService } from './care-team.service';
import { CaseloadService } from './caseload.service';

@Module({
  imports: [ClientsModule, MembersModule],
  providers: [CareTeamService, CaseloadService],
  exports: [CareTeamService, CaseloadService],
})
export class CaseloadModule {}
