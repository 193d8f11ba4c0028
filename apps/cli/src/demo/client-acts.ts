import { openJson } from '@app/crypto';
import { PracticeGate } from '@app/database';
import { ClientDirectoryService } from '@app/domain/administration';
import { PreferencesService } from '@app/domain/clients';
import { JoiningService } from '@app/domain/invites';
import { Keys } from '@app/domain/practices';
import { notFound, systemActor } from '@app/kernel';
import type { Act } from './act';
import type { StoryCalendar } from './calendar';
import type { Company } from './company';
import { ownerOf } from './practice-acts';
import type { ClientStory, Story } from './story';

/** A client is added and invited, joins, and may take a break in the end. */
export function clientActs(client: ClientStory, story: Story, calendar: StoryCalendar): Act[] {
  const { name, email, sessions, status } = client;
  const firstSession = calendar.sessionDate(sessions, sessions.firstWeek);
  const added = calendar.workingDay(firstSession, -2);
  const acts: Act[] = [
    {
      at: calendar.moment(added, [0, 'midday'], calendar.zone, `${email}/added`),
      zone: calendar.zone,
      name: `${name} is added and invited`,
      asksForJobs: true,
      perform: (company) => add(company, client, ownerOf(story)),
    },
    {
      at: calendar.moment(added, [0, 'evening'], client.zone, `${email}/joined`),
      zone: client.zone,
      name: `${name} joins`,
      perform: (company) => join(company, client),
    },
  ];
  if (!status) return acts;
  const lastSession = calendar.sessionDate(sessions, sessions.lastWeek ?? 0);
  return [
    ...acts,
    {
      at: calendar.moment(lastSession, status.paused, calendar.zone, `${email}/paused`),
      zone: calendar.zone,
      name: `${name} takes a break`,
      perform: (company) =>
        company
          .get(ClientDirectoryService)
          .setStatus(company.member(client.therapist), company.idOf(email), { status: 'paused' }),
    },
  ];
}

function add(company: Company, client: ClientStory, owner: string): Promise<unknown> {
  const { name, legalName, email, birthDate, zone, pronouns, contact, therapist } = client;
  return company.get(ClientDirectoryService).add(company.member(owner), {
    id: company.idOf(email),
    ...{ name, legalName, email, birthDate, zone, pronouns, contact },
    therapistId: company.idOf(therapist),
    isInvited: true,
  });
}

/** By the link of the invite. Who has not begun yet still has the first pages before them. */
async function join(company: Company, client: ClientStory): Promise<void> {
  const token = await inviteToken(company, company.idOf(client.email));
  await company.get(JoiningService).joinPortal({ token, way: 'code' });
  const hasBegun = client.homework.some(({ did }) => did);
  await company.get(PreferencesService).change(company.client(client), {
    hasReminders: client.hasReminders,
    ...(hasBegun && { isWelcomed: true }),
  });
}

/** What the mailed link holds. In the story no mail goes out, so it is read where it is kept. */
async function inviteToken(company: Company, accountId: string): Promise<string> {
  const { practiceId } = company;
  const actor = systemActor(practiceId, 'demo.history');
  return company.get(PracticeGate).transaction(actor, async (tx) => {
    const [challenge] = await tx.query<{ id: string; content: Buffer }[]>(
      `select id, content from challenges
       where practice_id = $1 and account_id = $2 and used_at is null`,
      [practiceId, accountId],
    );
    if (!challenge) throw notFound();
    const ring = await company.get(Keys).practiceRing(tx, practiceId);
    const { id, content } = challenge;
    return openJson<{ token: string }>(ring, 'challenges.content', id, content).token;
  });
}
