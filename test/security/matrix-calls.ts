import type { Surface } from '@app/database';
import { SessionsService } from '@app/domain/sessions';
import { actorId, newId, systemActor } from '@app/kernel';
import { type Client } from 'pg';
import type { DeclaredRoute } from '../../apps/api/src/http/boot-check';
import { tenantTables } from './leaks';
import { anExercise, assignTo, type Cast, type ClientName, entryOf, meetWith } from './matrix-cast';
import { type ActorName, STANDING, type Target, type Word } from './matrix-rules';
import type { RouteRequest, TargetKind } from './route-requests';

/** One route of one surface, with the request that goes to it. */
export interface Route extends DeclaredRoute {
  surface: Surface;
  /** `METHOD path`. */
  name: string;
  request: RouteRequest;
  targets: (Target | undefined)[];
}

/** One request of the matrix. */
export interface Cell {
  route: Route;
  actor: ActorName;
  target?: Target;
  /** `HEAD` instead of the route's own `GET`. */
  isHead?: boolean;
}

export interface Answer {
  status: number;
  text: string;
  code: string | undefined;
  /** Body and headers without what differs from request to request. */
  plain: string;
  /** Everything that reached the actor. */
  all: string;
}

/** The `cookie` header that an actor sends to a surface. */
export type Cookies = (actor: ActorName, surface: Surface) => string | undefined;

const PASSING_HEADERS = ['x-request-id', 'date', 'connection', 'keep-alive'];

export function cellName({ route, actor, target, isHead }: Cell): string {
  const what = isHead ? `${route.name} (HEAD)` : route.name;
  return `${route.surface} ${what} as ${actor}${target ? `, ${target.label}` : ''}`;
}

/** A new session for everybody; whoever belongs to the other surface sends theirs all the same. */
export async function openSessions({ bench, members, clients }: Cast): Promise<Cookies> {
  const values: Partial<Record<ActorName, string>> = {};
  const { therapist } = members;
  const people = Object.entries({ ...members, ...clients, halfway: therapist });
  for (const practiceId of new Set(people.map(([, { actor }]) => actor.practiceId))) {
    await bench.practice.transaction(systemActor(practiceId, 'test'), async (tx) => {
      for (const [key, { actor }] of people) {
        if (actor.practiceId !== practiceId) continue;
        const name = key as ActorName;
        const standing = STANDING[name];
        if (!standing) continue;
        const { surface, step } = standing;
        const account = { surface, practiceId, accountId: actorId(actor)!, step };
        values[name] = await bench.get(SessionsService).open(tx, account);
      }
    });
  }
  return (actor, surface) => {
    if (actor === 'nobody') return undefined;
    if (actor === 'crossed') {
      const stolen = surface === 'clinic' ? values.client : values.therapist;
      return `trellis-${surface}=${stolen}`;
    }
    return `trellis-${STANDING[actor]!.surface}=${values[actor]}`;
  };
}

/** Everything that the id of a route could name; rows of their own for writes that use them up. */
export async function targetsOf(
  cast: Cast,
  kind: TargetKind | undefined,
  isWrite: boolean,
): Promise<(Target | undefined)[]> {
  if (!kind) return [undefined];
  const wrong = (own: string): Target[] => [
    {
      label: 'missing',
      id: kind === 'exercise' || kind === 'programme' ? 'no-such-thing' : newId(),
      of: 'missing',
    },
    ...['not-an-id', '%00', '__proto__', 'x'.repeat(90), own.toUpperCase()].map((id) => ({
      label: `malformed ${id.slice(0, 9)}`,
      id,
      of: id === '%00' ? ('nowhere' as const) : ('malformed' as const),
    })),
  ];
  if (kind === 'programme') {
    const id = 'first-steps-settling';
    return [{ label: 'everybody’s', id, of: 'everybody' }, ...wrong(id)];
  }
  if (kind === 'exercise') {
    const id = 'then-or-now-pause';
    return [{ label: 'everybody’s', id, of: 'everybody' }, ...wrong(id)];
  }
  if (kind === 'own-exercise') {
    const { therapist, foreignTherapist } = cast.members;
    const [id, foreign] = [
      await anExercise(cast.bench, therapist),
      await anExercise(cast.bench, foreignTherapist),
    ];
    return [
      { label: 'the practice’s', id, of: 'homePractice' },
      { label: 'of another practice', id: foreign, of: 'foreignPractice' },
      ...wrong(id),
    ];
  }
  if (kind === 'member') {
    const { leaver, foreignTherapist } = cast.members;
    const [id, foreign] = [leaver.actor.memberId, foreignTherapist.actor.memberId];
    return [
      { label: 'a member', id, of: 'homeMember' },
      { label: 'a member of another practice', id: foreign, of: 'foreignMember' },
      ...wrong(id),
    ];
  }
  const found: Target[] = [];
  for (const of of Object.keys(cast.rows) as ClientName[]) {
    const ids = isWrite ? await freshRows(cast, kind, of) : cast.rows[of][kind];
    found.push(...ids.map((id, index) => ({ label: `${kind} ${index + 1} of ${of}`, id, of })));
  }
  return [...found, ...wrong(found[0]!.id)];
}

/** What a write may use up without taking it from others. */
async function freshRows(
  cast: Cast,
  kind: Exclude<TargetKind, 'exercise' | 'own-exercise' | 'programme' | 'member'>,
  of: ClientName,
): Promise<string[]> {
  if (kind === 'assignment') return [await assignTo(cast, of)];
  if (kind === 'appointment') return [await meetWith(cast, of)];
  if (kind === 'entry') return [await entryOf(cast, of)];
  return cast.rows[of][kind];
}

export async function send(cast: Cast, cookies: Cookies, cell: Cell): Promise<Answer> {
  const { route, actor, target, isHead } = cell;
  const { surface, request } = route;
  const params: Record<string, string> = { ...request.params, id: target?.id ?? '' };
  const url = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  const cookie = cookies(actor, surface);
  const asking = { cast, surface, actor, ...(target && { target }) };
  const body = await request.body?.(asking);
  const query = request.query?.(asking);
  const reply = await cast.bench.api[surface].inject({
    method: (isHead ? 'HEAD' : route.method) as 'GET',
    url,
    ...(query && { query }),
    headers: { 'x-trellis': '1', ...(cookie && { cookie }) },
    ...(body && { payload: body }),
  });
  return read(reply.statusCode, reply.body, reply.headers);
}

function read(status: number, text: string, headers: Record<string, unknown>): Answer {
  const requestId = String(headers['x-request-id']);
  const lasting = Object.entries(headers).filter(([name]) => !PASSING_HEADERS.includes(name));
  const code = /"code":"(\w+)"/.exec(text)?.[1];
  const plain = JSON.stringify([status, text.replace(requestId, ''), lasting]);
  const all = `${text}\n${JSON.stringify(headers)}`;
  return { status, text, code, plain, all: `${all}\n${decoded(all)}`.toLowerCase() };
}

function decoded(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
}

/** The words of others in an answer; notes which ones their readers came across. */
export function overheard(
  cell: Cell,
  { all }: Answer,
  words: Word[],
  read: Map<string, Set<ActorName>>,
): string[] {
  const { actor, route } = cell;
  const isHere = STANDING[actor]?.surface === route.surface;
  return words.flatMap(({ word, label, readers, mayRead }) => {
    if (!all.includes(word)) return [];
    if (!isHere || ![...readers, ...mayRead].includes(actor))
      return [`${cellName(cell)}: reads the ${label}`];
    read.set(label, (read.get(label) ?? new Set()).add(actor));
    return [];
  });
}

/** A fingerprint of each table but the audit trail; when sessions were seen does not count. */
export async function fingerprints(db: Client): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of await tenantTables(db)) {
    if (table === 'audit_events') continue;
    const line = `(to_jsonb(t) - 'seen_at')::text`;
    const { rows } = await db.query<{ print: string }>(
      `select coalesce(md5(string_agg(${line}, '' order by ${line})), '') as print from ${table} t`,
    );
    found[table] = rows[0]!.print;
  }
  return found;
}

/** Does the work on all, some at a time. */
export async function inTurns<T>(all: T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all[Symbol.iterator]();
  const worker = async () => {
    for (const one of left) await work(one);
  };
  // No more at once than the tries that the sign-in throttle lets through without waiting.
  await Promise.all(Array.from({ length: 5 }, worker));
}
