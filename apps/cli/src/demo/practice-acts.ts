import { PracticeGate } from '@app/database';
import { MemberChangesService, PeopleService } from '@app/domain/administration';
import { CrisisContactsService } from '@app/domain/care';
import { MembersService } from '@app/domain/members';
import { PracticesService } from '@app/domain/practices';
import { newId, systemActor } from '@app/kernel';
import { Temporal } from 'temporal-polyfill';
import type { Act } from './act';
import type { StoryCalendar } from './calendar';
import type { Company } from './company';
import type { Story } from './story';

/** How long the practice is there before its first client is. */
const HEAD_START_DAYS = 21;

/** The practice opens with its people, and somebody is invited who has not come yet. */
export function practiceActs(story: Story, calendar: StoryCalendar): Act[] {
  const { zone } = calendar;
  const firstWeeks = story.clients.map(({ sessions }) =>
    calendar.sessionDate(sessions, sessions.firstWeek).subtract({ days: HEAD_START_DAYS }),
  );
  const opening = calendar.workingDay(
    firstWeeks.sort((one, other) => Temporal.PlainDate.compare(one, other))[0]!,
    -1,
  );
  return [
    {
      at: calendar.at(opening, '09:30'),
      zone,
      name: 'the practice opens',
      perform: (company) => open(company, story),
    },
    {
      at: calendar.at(opening, '10:15'),
      zone,
      name: 'the practice makes its list for emergencies',
      perform: (company) =>
        company.get(CrisisContactsService).replace(company.member(ownerOf(story)), {
          id: newId(),
          contacts: story.crisisContacts,
        }),
    },
    ...supervised(story, calendar.at(opening, '10:40'), zone),
    ...story.invited.map(({ daysAgo, ...person }) => ({
      at: calendar.at(calendar.today.subtract({ days: daysAgo }), '11:20'),
      zone,
      name: `${person.name} is invited`,
      asksForJobs: true,
      perform: (company: Company) =>
        company
          .get(PeopleService)
          .invite(company.member(ownerOf(story)), { id: newId(), ...person }),
    })),
  ];
}

/** Address of the one who owns the practice. */
export function ownerOf({ members }: Pick<Story, 'members'>): string {
  return members.find(({ roles }) => roles.includes('owner'))!.email;
}

function supervised({ members }: Pick<Story, 'members'>, at: Date, zone: string): Act[] {
  const owner = ownerOf({ members });
  return members.flatMap(({ name, email, supervisedBy }) =>
    supervisedBy
      ? {
          at,
          zone,
          name: `${name} is supervised`,
          perform: (company: Company) =>
            company
              .get(MemberChangesService)
              .setSupervisor(company.member(owner), company.idOf(email), {
                supervisorId: company.idOf(supervisedBy),
              }),
        }
      : [],
  );
}

async function open(company: Company, story: Story): Promise<void> {
  const { practiceId } = company;
  const { name, zone } = story;
  const system = systemActor(practiceId, 'demo.history');
  await company.get(PracticeGate).transaction(system, async (tx) => {
    await company.get(PracticesService).open(tx, { id: practiceId, name, zone, isDemo: true });
    for (const { name: memberName, email, roles } of story.members) {
      const member = { id: company.idOf(email), name: memberName, email, roles };
      await company.get(MembersService).add(tx, practiceId, member);
    }
  });
}
