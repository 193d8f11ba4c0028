import { OwnProgrammesService, ProgrammesService } from '@app/domain/programmes';
import { SubmissionsService } from '@app/domain/responses';
import { newId } from '@app/kernel';
import type { Act } from './act';
import type { StoryCalendar } from './calendar';
import { chance } from './chance';
import type { Company } from './company';
import { afterSession } from './session-acts';
import type { ClientStory, Moment } from './story';

/** A programme that a client is on their way through: given, done step by step as it opens, named. */
export function programmeActs(client: ClientStory, calendar: StoryCalendar): Act[] {
  const { programme, email } = client;
  if (!programme) return [];
  const key = `${email}/programme`;
  const session = calendar.sessionDate(client.sessions, programme.week);
  const act = (what: string, on: Moment, perform: Act['perform']): Act => ({
    at: calendar.moment(session, on, client.zone, `${key}/${what}`),
    zone: client.zone,
    name: `${client.name}, programme, ${what}`,
    asksForJobs: true,
    perform,
  });
  const given: Act = {
    at: afterSession(client, calendar, programme.week, chance(`${key}/given`, 2, 9)),
    zone: calendar.zone,
    name: `${client.name}, programme, given`,
    asksForJobs: true,
    perform: (company) =>
      company.get(ProgrammesService).start(company.member(client.therapist), {
        id: newId(),
        clientId: company.idOf(email),
        programmeId: programme.programme,
      }),
  };
  const { tools } = programme;
  return [
    given,
    ...programme.done.map((on, index) =>
      act(`step ${index + 1} done`, on, (company) => doWhatIsOpen(company, client)),
    ),
    ...(tools
      ? [act('tools named', tools.on, (company) => name(company, client, tools.words))]
      : []),
  ];
}

async function doWhatIsOpen(company: Company, client: ClientStory): Promise<void> {
  const actor = company.client(client);
  const { programme } = await company.get(OwnProgrammesService).find(actor);
  const open = programme?.steps.find(({ state }) => state === 'open');
  if (!open?.assignmentId) throw new Error('nothing is open');
  const outcome = { id: newId(), outcome: 'done-on-paper' as const };
  await company.get(SubmissionsService).setAside(actor, open.assignmentId, outcome);
}

async function name(company: Company, client: ClientStory, words: string[]): Promise<void> {
  const actor = company.client(client);
  const own = company.get(OwnProgrammesService);
  const { programme } = await own.find(actor);
  if (!programme) throw new Error('there is no programme');
  const tools = words.map((one) => ({ words: one }));
  await own.nameTools(actor, programme.id, { id: newId(), tools });
}
