import type { Config } from '@app/config';
import { OneTransactionGate, SignInDirectory } from '@app/database';
import { AdministrationModule } from '@app/domain/administration';
import { AppointmentsModule } from '@app/domain/appointments';
import { AssignmentsModule } from '@app/domain/assignments';
import { CareModule } from '@app/domain/care';
import { CaseloadModule } from '@app/domain/caseload';
import { CatalogueModule } from '@app/domain/catalogue';
import { ClientsModule } from '@app/domain/clients';
import { InvitesModule } from '@app/domain/invites';
import { JournalModule } from '@app/domain/journal';
import { MembersModule } from '@app/domain/members';
import { NotificationsModule } from '@app/domain/notifications';
import { ProgrammesModule } from '@app/domain/programmes';
import { RemindersModule } from '@app/domain/reminders';
import { ResponsesModule } from '@app/domain/responses';
import { SummariesModule } from '@app/domain/summaries';
import { SystemClock } from '@app/kernel';
import { HistoryClock } from './demo/history-clock';
import { readStory } from './demo/read-story';
import type { Story } from './demo/story';
import { tell } from './demo/tell';
import { withDomain } from './with-domain';

const FEATURES = [
  AdministrationModule,
  AppointmentsModule,
  AssignmentsModule,
  CareModule,
  CaseloadModule,
  CatalogueModule,
  ClientsModule,
  InvitesModule,
  JournalModule,
  MembersModule,
  NotificationsModule,
  ProgrammesModule,
  RemindersModule,
  ResponsesModule,
  SummariesModule,
];

/**
 * Fills a database that Trellis made itself with the demo practice and its year, unless it is there
 * already. One transaction: a seed that was cut off leaves nothing behind, and is made anew.
 * @param now the day up to which the story is told
 */
export async function seedDemo(
  config: Config,
  log: (line: string) => void,
  now: Date = new SystemClock().now(),
  story: Story = readStory(),
): Promise<void> {
  const clock = new HistoryClock(now);
  await withDomain(
    config,
    config.databaseUrl!,
    FEATURES,
    async (app) => {
      const [known] = await app.get(SignInDirectory).find('clinic', story.members[0]!.email);
      if (known) return;
      log('making the demo practice and its year');
      await tell(story, app, clock);
    },
    { clock, gate: OneTransactionGate },
  );
}
