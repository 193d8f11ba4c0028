import { Module } from '@nestjs/common';
import { CaseloadModule } from '../caseload';
import { ClientsModule } from '../clients';
import { InvitesModule } from '../invites';
import { MembersModule } from '../members';
import { SessionsModule } from '../sessions';
import { AuditLogService } from './audit-log.service';
import { ClientDirectoryService } from './client-directory.service';
import { MemberChangesService } from './member-changes.service';
import { MemberRules } from './member-rules';
import { PeopleService } from './people.service';
import { PracticeSettingsService } from './practice-settings.service';

/** Running a practice: its people, its clients' directory, its settings and its log. */
@Module({
  imports: [CaseloadModule, ClientsModule, InvitesModule, MembersModule, SessionsModule],
  providers: [
    AuditLogService,
    ClientDirectoryService,
    MemberChangesService,
    MemberRules,
    PeopleService,
    PracticeSettingsService,
  ],
  exports: [
    AuditLogService,
    ClientDirectoryService,
    MemberChangesService,
    PeopleService,
    PracticeSettingsService,
  ],
})
export class AdministrationModule {}
