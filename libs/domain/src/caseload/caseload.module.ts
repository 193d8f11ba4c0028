import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients';
import { MembersModule } from '../members';
import { CaseloadService } from './caseload.service';

@Module({
  imports: [ClientsModule, MembersModule],
  providers: [CaseloadService],
  exports: [CaseloadService],
})
export class CaseloadModule {}
