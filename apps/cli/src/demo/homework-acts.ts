import { AssignmentsService } from '@app/domain/assignments';
import { type Catalogue } from '@app/domain/catalogue';
import {
  DraftsService,
  HandedInService,
  ResponsesService,
  ReviewsService,
  SubmissionsService,
} from '@app/domain/responses';
import { later, newId, SECOND } from '@app/kernel';
import { type Temporal } from 'temporal-polyfill';
import type { Act } from './act';
import type { StoryCalendar } from './calendar';
import { chance } from './chance';
import { afterSession } from './session-acts';
import type { ClientStory, Homework, Work } from './story';
import { workThrough } from './work-through';

/** One homework of one client, and where it lies in time. */
interface Setting {
  client: ClientStory;
  homework: Homework;
  assignmentId: string;
  calendar: StoryCalendar;
  catalogue: Catalogue;
  /** The session's date. */
  date: Temporal.PlainDate;
  /** What chance hangs on. */
  key: string;
  /** What this homework is called when something is wrong with it. */
  name: string;
}

/** All that happens with the homework of one client: given, worked on, handed in, read. */
export function homeworkActs(
  client: ClientStory,
  calendar: StoryCalendar,
  catalogue: Catalogue,
): Act[] {
  return client.homework.flatMap((homework, index) => {
    const date = calendar.sessionDate(client.sessions, homework.week);
    const setting: Setting = {
      client,
      homework,
      calendar,
      catalogue,
      date,
      assignmentId: newId(),
      key: `${client.email}/${index}`,
      name: `${client.name}, ${homework.exercise}, week ${homework.week}`,
    };
    return [given(setting), ...whatBecameOfIt(setting)];
  });
}

function given({ client, homework, assignmentId, calendar, date, key, name }: Setting): Act {
  const { exercise: exerciseId, why, ready } = homework;
  return {
    at: afterSession(client, calendar, homework.week, chance(`${key}/given`, 2, 9)),
    zone: calendar.zone,
    name: `${name}: given`,
    asksForJobs: true,
    perform: (company) =>
      company.get(AssignmentsService).assign(company.member(client.therapist), {
        id: assignmentId,
        clientId: company.idOf(client.email),
        exerciseId,
        rationale: why,
        dueAt: ready && calendar.at(date.add({ days: ready[0] }), ready[1], client.zone),
      }),
  };
}

function whatBecameOfIt(setting: Setting): Act[] {
  const { client, homework, assignmentId, calendar, date, key, name } = setting;
  const { did, setAside, takenBack } = homework;
  const acts: Act[] = did ? worked(setting, did) : [];
  if (setAside) {
    acts.push({
      at: calendar.moment(date, setAside.on, client.zone, `${key}/aside`),
      zone: client.zone,
      name: `${name}: set aside`,
      perform: (company) =>
        company
          .get(SubmissionsService)
          .setAside(company.client(client), assignmentId, { id: newId(), outcome: setAside.as }),
    });
  }
  if (takenBack) {
    acts.push({
      at: calendar.moment(date, takenBack.on, calendar.zone, `${key}/back`),
      zone: calendar.zone,
      name: `${name}: taken back`,
      perform: (company) =>
        company.get(AssignmentsService).withdraw(company.member(client.therapist), assignmentId),
    });
  }
  return acts;
}

/** Answer by answer, as the portal keeps them; then handed in, unless it was set aside, and read. */
function worked(setting: Setting, work: Work): Act[] {
  const { client, homework, assignmentId, calendar, catalogue, date, key, name } = setting;
  const acts: Act[] = [];
  let at = calendar.moment(date, work.on, client.zone, `${key}/work`);
  for (const { stepId, value, sharing } of workThrough(catalogue.get(homework.exercise), work)) {
    if (work.pause?.beforeStep === stepId) {
      acts.push({
        at,
        zone: client.zone,
        name: `${name}: paused`,
        perform: (company) =>
          company.get(DraftsService).savePosition(company.client(client), assignmentId, { stepId }),
      });
      at = calendar.moment(date, work.pause.until, client.zone, `${key}/again`);
    }
    at = later(at, chance(`${key}/${stepId}`, 12, 95) * SECOND);
    acts.push({
      at,
      zone: client.zone,
      name: `${name}: ${stepId}`,
      perform: (company) =>
        company.get(DraftsService).saveAnswer(company.client(client), assignmentId, stepId, {
          writeId: newId(),
          revision: 0,
          value,
          isSkipped: value === null,
          sharing,
        }),
    });
  }
  if (work.isDraft || homework.setAside || homework.takenBack) return acts;
  return [...acts, ...handedIn(setting, later(at, chance(`${key}/in`, 25, 150) * SECOND), work)];
}

function handedIn(setting: Setting, at: Date, { isUnread, takesBack }: Work): Act[] {
  const { client, assignmentId, calendar, key, name } = setting;
  let responseId: string;
  const submitted: Act = {
    at,
    zone: client.zone,
    name: `${name}: handed in`,
    asksForJobs: true,
    perform: async (company) => {
      const response = await company
        .get(SubmissionsService)
        .submit(company.client(client), assignmentId, { id: newId() });
      responseId = response.id;
    },
  };
  const read: Act = {
    at: calendar.nextLook(calendar.dateOf(at), `${key}/read`),
    zone: calendar.zone,
    name: `${name}: read`,
    perform: async (company) => {
      const therapist = company.member(client.therapist);
      await company.get(ResponsesService).get(therapist, responseId);
      await company
        .get(ReviewsService)
        .reviewSeveral(therapist, company.idOf(client.email), { responseIds: [responseId] });
    },
  };
  const acts = takesBack ? [submitted, takenBack(setting, takesBack)] : [submitted];
  // What was handed in since the last working day is new to everybody.
  return isUnread || read.at >= calendar.end() ? acts : [...acts, read];
}

function takenBack(setting: Setting, { step, on }: NonNullable<Work['takesBack']>): Act {
  const { client, assignmentId, calendar, date, key, name } = setting;
  return {
    at: calendar.moment(date, on, client.zone, `${key}/taken-back`),
    zone: client.zone,
    name: `${name}: takes back ${step}`,
    perform: (company) =>
      company
        .get(HandedInService)
        .share(company.client(client), assignmentId, step, { id: newId(), sharing: 'private' }),
  };
}
