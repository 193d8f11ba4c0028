import type { Surface } from '@app/database';
import { Client } from 'pg';
import { declaredRoutes } from '../../apps/api/src/http/boot-check';
import { type ApiBench, startApiBench } from '../api/api-bench';
import { aCast, type Cast } from './matrix-cast';
import {
  type Answer,
  type Cell,
  cellName,
  type Cookies,
  fingerprints,
  inTurns,
  openSessions,
  overheard,
  type Route,
  send,
  targetsOf,
} from './matrix-calls';
import {
  documentedRoutes,
  NOT_DOCUMENTED,
  NOT_OF_CONTROLLERS,
  routerRoutes,
} from './matrix-routes';
import { type ActorName, ACTORS, verdict, words } from './matrix-rules';
import { missingRow, REQUESTS } from './route-requests';

/** Thousands of requests, on a machine that may have other work. */
const LONG = 180_000;

const SURFACES: Surface[] = ['clinic', 'portal'];

describe('the route matrix', () => {
  let bench: ApiBench;
  let db: Client;
  let cast: Cast;
  let routes: Route[];

  const allWords = words();
  /** Which words were come across by whom, over all answers. */
  const read = new Map<string, Set<ActorName>>();

  beforeAll(async () => {
    // A database of its own: nobody else's writes, and no front end to answer instead.
    bench = await startApiBench({ database: 'matrix', settings: { WEB_DIR: 'dist/web/none' } });
    db = new Client({ connectionString: bench.adminUrl });
    await db.connect();
    cast = await aCast(bench);
    routes = await Promise.all(SURFACES.flatMap(routesOf));
  }, 90_000);
  afterAll(async () => {
    await db.end();
    await bench.close();
  });

  const namesOf = (surface: Surface) =>
    declaredRoutes(bench.api[surface]).map(({ method, path }) => `${method} ${path}`);

  const routesOf = (surface: Surface): Promise<Route>[] =>
    declaredRoutes(bench.api[surface]).flatMap((declared) => {
      const name = `${declared.method} ${declared.path}`;
      const request = REQUESTS[surface][name];
      // Told by a test of its own below.
      if (!request) return [];
      const kind = request.id ?? request.idInBody;
      const targets = targetsOf(cast, kind, declared.method !== 'GET');
      return targets.then((found) => ({ ...declared, surface, name, request, targets: found }));
    });

  const expectedOf = ({ route, actor, target }: Cell): number | 'ok' =>
    verdict(
      {
        ...route,
        isInBody: Boolean(route.request.idInBody),
        isDirectory: route.request.isDirectory,
      },
      actor,
      target,
    );

  /** Every request of the matrix; a `HEAD` beside each `GET` of nobody. */
  const cells = (): Cell[] =>
    routes.flatMap((route) =>
      ACTORS.flatMap((actor) =>
        route.targets.flatMap((target): Cell[] => {
          const cell = { route, actor, ...(target && { target }) };
          const hasHead = route.method === 'GET' && actor === 'nobody';
          return hasHead ? [cell, { ...cell, isHead: true }] : [cell];
        }),
      ),
    );

  /** Sends them all; a finding is another answer than was due, or a word of somebody else. */
  async function knock(all: Cell[], cookies: Cookies) {
    const findings: string[] = [];
    const answers: { cell: Cell; answer: Answer }[] = [];
    await inTurns(all, async (cell) => {
      const answer = await send(cast, cookies, cell);
      answers.push({ cell, answer });
      const { status, code } = dueOf(cell);
      if (answer.status !== status || (code && answer.code !== code && !cell.isHead)) {
        findings.push(
          `${cellName(cell)}: ${answer.status} ${answer.code ?? ''}, not ${status} ${code ?? ''}`,
        );
      }
      findings.push(...overheard(cell, answer, allWords, read));
    });
    return { findings, answers };
  }

  function dueOf(cell: Cell): { status: number; code?: string } {
    const expected = expectedOf(cell);
    if (expected !== 'ok') return { status: expected };
    const { request, surface, name } = cell.route;
    return request.refused ?? { status: documentedRoutes(surface).get(name)?.status ?? 200 };
  }

  it.each(SURFACES)('has the same routes in router and document (%s)', (surface) => {
    const declared = namesOf(surface);
    const routed = routerRoutes(bench.api[surface]).filter((name) => !name.startsWith('HEAD '));
    expect(routed.toSorted()).toEqual([...declared, ...Object.keys(NOT_OF_CONTROLLERS)].toSorted());
    expect(
      [...documentedRoutes(surface).keys(), ...Object.keys(NOT_DOCUMENTED)].toSorted(),
    ).toEqual(declared.toSorted());
  });

  it.each(SURFACES)('knows a right request for every route (%s)', (surface) => {
    const declared = namesOf(surface);
    const documented = documentedRoutes(surface);
    const table = REQUESTS[surface];
    const findings = declared
      .filter((name) => !table[name])
      .map((name) => missingRow(surface, name));
    for (const [name, { id, params, body }] of Object.entries(table)) {
      if (!declared.includes(name)) findings.push(`${surface} ${name} is in REQUESTS alone`);
      const given = ['id', ...Object.keys(params ?? {})].filter((key) => key !== 'id' || id);
      const asked = [...name.matchAll(/:(\w+)/g)].map(([, key]) => key!);
      if (asked.toSorted().join() !== given.toSorted().join()) {
        findings.push(`${surface} ${name}: REQUESTS has to give ${asked.join(' and ') || 'no id'}`);
      }
      const hasBody = Boolean(documented.get(name)?.required);
      if (hasBody !== Boolean(body)) {
        findings.push(`${surface} ${name}: REQUESTS has to give ${hasBody ? 'a body' : 'no body'}`);
      }
    }
    expect(findings).toEqual([]);
  });

  it(
    'refuses everybody else, in the same words, and changes nothing',
    async () => {
      const refused = cells().filter((cell) => expectedOf(cell) !== 'ok');
      expect(refused.length).toBeGreaterThan(1500);
      const cookies = await openSessions(cast);
      const before = await fingerprints(db);

      const { findings, answers } = await knock(refused, cookies);
      expect(findings).toEqual([]);

      // One answer for all that is missing, foreign, malformed or somebody else's.
      const bodies = answers.filter(({ cell }) => !cell.isHead);
      const notFound = bodies.filter(({ answer }) => answer.status === 404);
      expect([...new Set(notFound.map(({ answer }) => answer.plain))]).toHaveLength(1);
      // Whoever is refused for who they are learns nothing from the id.
      const byActor = new Map<string, Set<string>>();
      for (const { cell, answer } of bodies) {
        if (answer.status !== 401 && answer.status !== 403) continue;
        const key = `${cell.route.surface} ${cell.route.name} as ${cell.actor}`;
        byActor.set(key, (byActor.get(key) ?? new Set()).add(answer.plain));
      }
      expect([...byActor].filter(([, seen]) => seen.size !== 1)).toEqual([]);
      for (const { cell, answer } of answers) {
        if (cell.isHead) expect([cellName(cell), answer.text]).toEqual([cellName(cell), '']);
      }
      expect(await fingerprints(db)).toEqual(before);
      const denied = answers.filter(({ answer }) => answer.status === 403);
      const { rows } = await db.query<{ count: number }>(
        `select count(*)::int from audit_events where action = 'access.denied'`,
      );
      expect(rows[0]!.count).toBe(denied.length);
    },
    LONG,
  );

  it(
    'answers whom it should, with nobody else’s words',
    async () => {
      const findings: string[] = [];
      let cookies = await openSessions(cast);
      for (const route of routes) {
        const mine = cells().filter((cell) => cell.route === route && expectedOf(cell) === 'ok');
        findings.push(...(await knock(mine, cookies)).findings);
        // Some writes end the session that asks.
        if (route.method !== 'GET') cookies = await openSessions(cast);
      }
      expect(findings).toEqual([]);
    },
    LONG,
  );

  it('names each field that is missing, unknown or of another kind', async () => {
    const cookies = await openSessions(cast);
    const findings: string[] = [];
    const withBody = routes.filter(({ request }) => request.body);
    expect(withBody.length).toBeGreaterThan(15);
    for (const route of withBody) {
      const cell = cells().find((one) => one.route === route && expectedOf(one) === 'ok')!;
      const right = { ...(await route.request.body!({ cast, ...route, ...cell })) };
      const required = documentedRoutes(route.surface).get(route.name)!.required!;
      const wrong: [string, object][] = [
        ...required.map((field): [string, object] => [field, { ...right, [field]: undefined }]),
        ...Object.keys(right).map((field): [string, object] => [field, { ...right, [field]: {} }]),
        ['unknown', { ...right, unknown: 1 }],
      ];
      for (const [field, body] of wrong) {
        const request = { ...route.request, body: () => body };
        const answer = await send(cast, cookies, { ...cell, route: { ...route, request } });
        const { errors } = JSON.parse(answer.text) as { errors?: { field: string }[] };
        if (answer.status !== 400 || !errors?.some((error) => error.field.startsWith(field))) {
          findings.push(
            `${cellName(cell)}: ${answer.text} for ${field} in ${JSON.stringify(body)}`,
          );
        }
      }
    }
    expect(findings).toEqual([]);
  });

  it('answers the pages beside the API with nobody’s words', async () => {
    for (const surface of SURFACES) {
      for (const name of Object.keys(NOT_OF_CONTROLLERS)) {
        const url = name.replace('GET ', '').replace('*', 'welcome');
        const reply = await bench.api[surface].inject({ method: 'GET', url });
        expect([url, reply.statusCode]).toEqual([url, name === 'GET /*' ? 404 : 200]);
        const all = `${reply.body}${JSON.stringify(reply.headers)}`.toLowerCase();
        expect(allWords.filter(({ word }) => all.includes(word))).toEqual([]);
      }
    }
  });

  // Each guard in turn is taken away: the matrix has to notice, or it guards nothing.
  it.each([
    ['the caseload on assignments', ['assignments'], 'GET /api/assignments/:id', 'colleague'],
    // A response is read together with its assignment.
    [
      'the caseload on responses',
      ['responses', 'assignments'],
      'GET /api/responses/:id',
      'colleague',
    ],
    ['the caseload on summaries', ['summaries'], 'GET /api/summaries/:id', 'colleague'],
    ['the author on answers', ['answers'], 'GET /api/responses/:id', 'therapist'],
    ['the client on assignments', ['assignments'], 'GET /api/assignments/:id', 'otherClient'],
    ['the caseload on the journal', ['journal_entries'], 'GET /api/journal/:id', 'colleague'],
    ['the author on the journal', ['journal_entries'], 'GET /api/journal/:id', 'otherClient'],
  ] as const)('goes red without the guard of %s', async (_, guarded, name, actor) => {
    const cookies = await openSessions(cast);
    const some = cells().filter((cell) => cell.route.name === name && cell.actor === actor);
    expect((await knock(some, cookies)).findings).toEqual([]);
    // A client's key opens their words; without it a leak would end in an error, not in words.
    const tables = [...guarded, 'client_keys'];
    const guards = await db.query<{ tablename: string; qual: string }>(
      `select tablename, qual from pg_policies
       where schemaname = 'public' and policyname = 'visible_select' and tablename = any($1)`,
      [tables],
    );
    expect(guards.rows).toHaveLength(tables.length);
    for (const { tablename } of guards.rows) await setGuard(tablename, 'true');
    try {
      expect((await knock(some, cookies)).findings).not.toEqual([]);
    } finally {
      for (const { tablename, qual } of guards.rows) await setGuard(tablename, qual);
    }
    expect((await knock(some, cookies)).findings).toEqual([]);
  });

  const setGuard = (table: string, condition: string) =>
    db.query(`alter policy visible_select on ${table} using (${condition})`);

  it('would have found the words: their readers came across every one', () => {
    for (const { label, readers, isRead } of allWords) {
      if (!isRead) continue;
      const missed = readers.filter((actor) => !read.get(label)?.has(actor));
      expect([label, missed]).toEqual([label, []]);
    }
  });
});
