import { AssignmentsService } from '@app/domain/assignments';
import { AuthoringService, PublishingService } from '@app/domain/authoring';
import { CaseloadService } from '@app/domain/caseload';
import { PracticesService } from '@app/domain/practices';
import {
  OwnProgrammesService,
  type ProgrammeRunDto,
  ProgrammesService,
  RunChangesService,
} from '@app/domain/programmes';
import { SubmissionsService } from '@app/domain/responses';
import { SummariesService } from '@app/domain/summaries';
import { DAY, HOUR, later, newId, systemActor } from '@app/kernel';
import {
  aClient,
  aJobRun,
  aMember,
  anEntry,
  aSession,
  type BuiltClient,
  type BuiltMember,
  ORIENTING_ANSWERS,
  saveAnswers,
} from '@app/testing';
import { PASSWORD, withPassword, withSecondFactor } from '../api/accounts';
import { type ApiBench } from '../api/api-bench';

export type ClientName = 'client' | 'otherClient' | 'foreignClient';
export type MemberName =
  | 'owner'
  | 'therapist'
  | 'colleague'
  | 'supervisor'
  | 'enrolling'
  // Nobody signs in as this one: somebody to be changed by those who run the practice.
  | 'leaver'
  | 'foreignTherapist';
export type PersonName = ClientName | MemberName;

/**
 * A word that stands nowhere else. `name`, `email` and `practice` of a person; `rationale`, what
 * their therapist wrote to them; `shared` and `kept`, answers they handed in; `draft`, an answer
 * marked as shared that was not handed in; `entry`, what they share of their journal, and `ownEntry`,
 * what they do not; `tool`, what they named in their programme as helping them.
 */
export type WordKind =
  | 'name'
  | 'email'
  | 'practice'
  | 'rationale'
  | 'shared'
  | 'kept'
  | 'draft'
  | 'openRationale'
  | 'entry'
  | 'ownEntry'
  | 'freshEntry'
  | 'tool';

export function canary(kind: WordKind, person: string): string {
  return `zq${kind}${person}qz`.toLowerCase();
}

/** Rows of one client, by what a route can name. */
export interface ClientRows {
  client: string[];
  appointment: string[];
  assignment: string[];
  response: string[];
  summary: string[];
  /** Of the journal, those that are shared. */
  entry: string[];
  /** The programme's run, and the first of its steps that is ahead. */
  run: string[];
  step: string[];
}

/** Everybody who knocks at the routes, and what there is to reach. */
export interface Cast {
  bench: ApiBench;
  members: Record<MemberName, BuiltMember>;
  clients: Record<ClientName, BuiltClient>;
  rows: Record<ClientName, ClientRows>;
  /** The therapist's authenticator secret and recovery codes. */
  factor: { secret: string; recoveryCodes: string[] };
  /** People without any words to look for: somebody to sign in as, and the demo's. */
  guests: { clinic: BuiltMember; portal: BuiltClient };
}

/** Each client's therapist: whose words and rows are made together. */
export const THERAPIST_OF: Record<ClientName, MemberName> = {
  client: 'therapist',
  otherClient: 'colleague',
  foreignClient: 'foreignTherapist',
};

const CLIENTS = Object.keys(THERAPIST_OF) as ClientName[];

/** Two practices full of canary words, and a third without any. */
export async function aCast(bench: ApiBench): Promise<Cast> {
  const home = await openPractice(bench, canary('practice', 'home'));
  const foreign = await openPractice(bench, canary('practice', 'foreign'));
  const member = (
    name: MemberName,
    practiceId: string,
    role: 'owner' | 'therapist' | 'supervisor',
  ) =>
    aMember(bench, practiceId, {
      roles: role === 'owner' ? ['owner', 'admin'] : [role],
      name: canary('name', name),
      email: `${canary('email', name)}@example.test`,
    });
  const members = {
    owner: await member('owner', home, 'owner'),
    therapist: await member('therapist', home, 'therapist'),
    colleague: await member('colleague', home, 'therapist'),
    supervisor: await member('supervisor', home, 'supervisor'),
    enrolling: await member('enrolling', home, 'therapist'),
    leaver: await member('leaver', home, 'therapist'),
    foreignTherapist: await member('foreignTherapist', foreign, 'therapist'),
  };
  await bench.practice.transaction(systemActor(home, 'test'), (tx) => {
    const { supervisor, therapist } = members;
    const [who, whom] = [supervisor.actor.memberId, therapist.actor.memberId];
    return bench.get(CaseloadService).supervise(tx, home, who, whom);
  });
  const clients = {} as Cast['clients'];
  const rows = {} as Cast['rows'];
  for (const name of CLIENTS) {
    const therapist = members[THERAPIST_OF[name]];
    clients[name] = await aClient(bench, therapist.actor.practiceId, {
      therapist,
      name: canary('name', name),
      email: `${canary('email', name)}@example.test`,
    });
    rows[name] = await rowsOf(bench, name, therapist, clients[name]);
  }
  const factor = await withSecondFactor(bench, members.therapist);
  const everybody = [...Object.values(members), ...Object.values(clients)];
  for (const person of everybody) await withPassword(bench, person);
  return { bench, members, clients, rows, factor, guests: await guests(bench) };
}

/** Gives an exercise to a client, with a canary for its reason. */
export async function assignTo(
  { bench, members, clients }: Pick<Cast, 'bench' | 'members' | 'clients'>,
  name: ClientName,
): Promise<string> {
  return assign(bench, members[THERAPIST_OF[name]], clients[name], canary('openRationale', name));
}

/** Another entry that a client shares. */
export function entryOf({ bench, clients }: Cast, name: ClientName): Promise<string> {
  return anEntry(bench, clients[name].actor, canary('freshEntry', name), 'shared');
}

/** An exercise that a member's practice wrote itself, published once. */
export async function anExercise(bench: ApiBench, { actor }: BuiltMember): Promise<string> {
  const order = { id: newId(), copyOf: 'five-senses' };
  const { id, revision } = await bench.get(AuthoringService).begin(actor, order);
  await bench
    .get(PublishingService)
    .publish(actor, id, { id: newId(), revision, note: 'For our group.' });
  return id;
}

/** Plans a session with a client for tomorrow. */
export function meetWith(
  { bench, members, clients }: Pick<Cast, 'bench' | 'members' | 'clients'>,
  name: ClientName,
): Promise<string> {
  const tomorrow = later(bench.clock.now(), DAY);
  return aSession(bench, members[THERAPIST_OF[name]].actor, clients[name].actor, tomorrow);
}

async function rowsOf(
  bench: ApiBench,
  name: ClientName,
  therapist: BuiltMember,
  { actor }: BuiltClient,
): Promise<ClientRows> {
  const inAnHour = later(bench.clock.now(), HOUR);
  const found: ClientRows = {
    client: [actor.clientId],
    appointment: [await aSession(bench, therapist.actor, actor, inAnHour)],
    assignment: [],
    response: [],
    summary: [],
    entry: [await anEntry(bench, actor, canary('entry', name), 'shared')],
    ...(await aProgramme(bench, name, therapist, { actor })),
  };
  await anEntry(bench, actor, canary('ownEntry', name), 'private');
  const given = { therapist, client: { actor } as BuiltClient };
  for (const sharing of ['shared', 'private'] as const) {
    const id = await assign(bench, given.therapist, given.client, canary('rationale', name));
    const value = canary(sharing === 'shared' ? 'shared' : 'kept', name);
    await saveAnswers(bench, actor, id, {
      ...ORIENTING_ANSWERS,
      'eyes-rested': { value, sharing },
    });
    const response = await bench.get(SubmissionsService).submit(actor, id, { id: newId() });
    await bench.get(SummariesService).compile(aJobRun(bench, actor.practiceId), response.id);
    found.assignment.push(id);
    found.response.push(response.id);
  }
  const draft = await assign(bench, given.therapist, given.client, canary('rationale', name));
  const value = canary('draft', name);
  await saveAnswers(bench, actor, draft, { 'eyes-rested': { value, sharing: 'shared' } });
  found.assignment.push(draft);
  const { clientId } = actor;
  const summaries = await bench.get(SummariesService).listFor(therapist.actor, clientId, {});
  found.summary.push(...summaries.items.map(({ id }) => id));
  return found;
}

/** A programme of whose opening one step was done, and whose gate the client has passed. */
async function aProgramme(
  bench: ApiBench,
  name: ClientName,
  { actor: therapist }: BuiltMember,
  { actor }: Pick<BuiltClient, 'actor'>,
): Promise<Pick<ClientRows, 'run' | 'step'>> {
  const { clientId } = actor;
  const order = { id: newId(), clientId, programmeId: 'first-steps-settling' };
  let run: ProgrammeRunDto = await bench.get(ProgrammesService).start(therapist, order);
  const [first, ...opening] = run.steps.filter(({ part }) => part === 'opening');
  for (const { id: stepId } of opening) {
    const change = { id: newId(), revision: run.revision, stepId };
    run = await bench.get(RunChangesService).skip(therapist, run.id, change);
  }
  const done = { id: newId(), outcome: 'done-on-paper' as const };
  await bench.get(SubmissionsService).setAside(actor, first!.assignmentId!, done);
  const tools = [{ words: canary('tool', name) }, { words: 'The window' }];
  await bench.get(OwnProgrammesService).nameTools(actor, run.id, { id: newId(), tools });
  const ahead = run.steps.find(({ state }) => state === 'ahead')!;
  return { run: [run.id], step: [ahead.id] };
}

async function assign(
  bench: ApiBench,
  { actor }: BuiltMember,
  client: BuiltClient,
  rationale: string,
): Promise<string> {
  const { clientId } = client.actor;
  const order = { id: newId(), clientId, exerciseId: 'orienting-to-the-room', rationale };
  return (await bench.get(AssignmentsService).assign(actor, order)).id;
}

async function guests(bench: ApiBench): Promise<Cast['guests']> {
  const id = await openPractice(bench, 'Practice of guests');
  const clinic = await aMember(bench, id, {
    roles: ['therapist'],
    name: 'Guest',
    email: 'therapist@demo.trellis.example',
  });
  const portal = await aClient(bench, id, {
    therapist: clinic,
    name: 'Guest',
    email: 'first.client@demo.trellis.example',
  });
  await withPassword(bench, clinic, PASSWORD);
  await withPassword(bench, portal, PASSWORD);
  return { clinic, portal };
}

async function openPractice(bench: ApiBench, name: string): Promise<string> {
  const id = newId();
  await bench.practice.transaction(systemActor(id, 'test'), (tx) =>
    bench.get(PracticesService).open(tx, { id, name, zone: 'Europe/London' }),
  );
  return id;
}
