import { Module } from '@nestjs/common';
import { CaseloadModule } from '../caseload';
import { MembersModule } from '../members';
import { WithdrawalsModule } from '../withdrawals';
import { OwnJournalService } from './own-journal.service';
import { SharedJournalService } from './shared-journal.service';

@Module({
  imports: [CaseloadModule, MembersModule, WithdrawalsModule],
  providers: [OwnJournalService, SharedJournalService],
  exports: [OwnJournalService, SharedJournalService],
})
export class JournalModule {}
