import { type OneTransactionGate, PracticeGate } from '@app/database';
import { CatalogueService } from '@app/domain/catalogue';
import type { INestApplicationContext } from '@nestjs/common';
import type { Act } from './act';
import { StoryCalendar } from './calendar';
import { Company } from './company';
import type { HistoryClock } from './history-clock';
import { HistoryJobs } from './history-jobs';
import { homeworkActs } from './homework-acts';
import { peopleActs } from './people-acts';
import type { Story } from './story';

/** The story as acts in the order of time, seen from the moment at which it is told. */
export function script(story: Story, calendar: StoryCalendar, catalogue: CatalogueService): Act[] {
  const acts = [
    ...peopleActs(story, calendar),
    ...story.clients.flatMap((client) => homeworkActs(client, calendar, catalogue)),
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
  const acts = script(story, calendar, company.get(CatalogueService));
  const jobs = new HistoryJobs(company, clock);
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
