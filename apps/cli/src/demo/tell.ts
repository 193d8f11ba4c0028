import { type OneTransactionGate, PracticeGate } from '@app/database';
import { BuiltIn, type Catalogue } from '@app/domain/catalogue';
import { LETTERS, type NotificationKind, NotificationsService } from '@app/domain/notifications';
import type { INestApplicationContext } from '@nestjs/common';
import type { Act } from './act';
import { StoryCalendar } from './calendar';
import { clientActs } from './client-acts';
import { Company } from './company';
import type { HistoryClock } from './history-clock';
import { HistoryJobs } from './history-jobs';
import { homeworkActs } from './homework-acts';
import { journalActs } from './journal-acts';
import { practiceActs } from './practice-acts';
import { programmeActs } from './programme-acts';
import { sessionActs } from './session-acts';
import type { Story } from './story';
import { laterToday } from './todays-sessions';

/** The story as acts in the order of time, seen from the moment at which it is told. */
export function script(story: Story, calendar: StoryCalendar, catalogue: Catalogue): Act[] {
  const moved = laterToday(story, calendar);
  const acts = [
    ...practiceActs(story, calendar),
    ...story.clients.flatMap((client) => [
      ...clientActs(client, story, calendar),
      ...sessionActs(client, calendar, moved.get(client.email)),
      ...homeworkActs(client, calendar, catalogue),
      ...programmeActs(client, calendar),
      ...journalActs(client, calendar),
    ]),
  ];
  return acts.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Lets the story happen, through the services, at its own time: all of it or nothing. */
export async function tell(
  story: Story,
  app: INestApplicationContext,
  clock: HistoryClock,
): Promise<void> {
  const company = new Company(app, story);
  const calendar = new StoryCalendar(clock.now(), story.zone);
  const acts = script(story, calendar, company.get(BuiltIn));
  const jobs = new HistoryJobs(company, clock);
  // Nobody is written to about what is long over.
  for (const kind of Object.keys(LETTERS) as NotificationKind[]) {
    company.get(NotificationsService).holdBack(kind, () => Promise.resolve('history'));
  }
  const gate = company.get(PracticeGate) as OneTransactionGate;
  await gate.whole(async () => {
    clock.beginAt(acts[0]!.at);
    for (const act of acts) {
      await jobs.runUntil(act.at);
      clock.moveTo(act.at);
      await perform(act, company);
      if (act.asksForJobs) await jobs.look();
    }
    await jobs.runUntil(calendar.end());
  });
}

async function perform(act: Act, company: Company): Promise<void> {
  try {
    await act.perform(company);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The demo's story cannot be told: ${act.name}: ${reason}`, { cause });
  }
}
