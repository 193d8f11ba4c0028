import { PracticeGate, type Tx } from '@app/database';
import { CaseloadService } from '@app/domain/caseload';
import { MembersService } from '@app/domain/members';
import { PracticesService } from '@app/domain/practices';
import { systemActor } from '@app/kernel';
import type { Act } from './act';
import type { StoryCalendar } from './calendar';
import type { Company } from './company';
import type { ClientStory, Story } from './story';

/** How long the practice is there before its first client. */
const HEAD_START_DAYS = 24;

/** The practice opens, its people come, and the clients are admitted one by one. */
export function peopleActs(story: Story, calendar: StoryCalendar): Act[] {
  const admissions = story.clients.map((client) => admission(client, calendar));
  const first = Math.min(...admissions.map(({ at }) => at.getTime()));
  const opening = calendar.workingDay(
    calendar.dateOf(new Date(first)).subtract({ days: HEAD_START_DAYS }),
    1,
  );
  return [
    {
      at: calendar.at(opening, '09:30'),
      zone: calendar.zone,
      name: 'the practice opens',
      perform: (company) => bySystem(company, (tx) => openPractice(tx, company, story)),
    },
    ...admissions,
  ];
}

/** Clients are admitted two working days before their first session. */
function admission(client: ClientStory, calendar: StoryCalendar): Act {
  const { sessions, therapist, name, email, birthDate, zone, hasReminders } = client;
  const first = calendar.sessionDate(sessions, sessions.firstWeek);
  const key = `${email}/admitted`;
  return {
    at: calendar.moment(calendar.workingDay(first, -2), [0, 'midday'], calendar.zone, key),
    zone: calendar.zone,
    name: `${name} is admitted`,
    perform: (company) =>
      bySystem(company, (tx) =>
        company
          .get(CaseloadService)
          .admit(
            tx,
            company.practiceId,
            { id: company.idOf(email), name, email, birthDate, zone, hasReminders },
            company.idOf(therapist),
          ),
      ),
  };
}

async function openPractice(tx: Tx, company: Company, story: Story): Promise<void> {
  const { practiceId } = company;
  const { name, zone } = story;
  await company.get(PracticesService).open(tx, { id: practiceId, name, zone, isDemo: true });
  for (const { name: memberName, email, roles } of story.members) {
    await company
      .get(MembersService)
      .add(tx, practiceId, { id: company.idOf(email), name: memberName, email, roles });
  }
  for (const { email, supervisedBy } of story.members) {
    if (!supervisedBy) continue;
    await company
      .get(CaseloadService)
      .supervise(tx, practiceId, company.idOf(supervisedBy), company.idOf(email));
  }
}

function bySystem<T>(company: Company, work: (tx: Tx) => Promise<T>): Promise<T> {
  return company
    .get(PracticeGate)
    .transaction(systemActor(company.practiceId, 'demo.history'), work);
}
