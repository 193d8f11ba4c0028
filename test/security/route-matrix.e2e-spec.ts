import type { Surface } from '@app/database';
import { Client } from 'pg';
import { declaredRoutes } from '../../apps/api/src/http/boot-check';
import { type ApiBench, startApiBench } from '../api/api-bench';
import { aCast, type Cast } from './matrix-cast';
import {
  type Answer,
  type Cell,
  cellName,
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
  });
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
    verdict({ ...route, isInBody: Boolean(route.request.idInBody) }, actor, target);

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

  it('refuses everybody else, in the same words, and changes nothing', async () => {
    const refused = cells().filter((cell) => expectedOf(cell) !== 'ok');
    expect(refused.length).toBeGreaterThan(1500);
    const cookies = await openSessions(cast);
    const before = await fingerprints(db);

    const findings: string[] = [];
    const answers: { cell: Cell; answer: Answer }[] = [];
    await inTurns(refused, async (cell) => {
      const answer = await send(cast, cookies, cell);
      answers.push({ cell, answer });
      const expected = expectedOf(cell);
      if (answer.status !== expected) {
        findings.push(`${cellName(cell)}: ${answer.status} (${answer.code}), not ${expected}`);
      }
      findings.push(...overheard(cell, answer, allWords, read));
    });
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
  });

  it('answers whom it should, with nobody else’s words', async () => {
    const findings: string[] = [];
    let cookies = await openSessions(cast);
    for (const route of routes) {
      const mine = cells().filter((cell) => cell.route === route && expectedOf(cell) === 'ok');
      await inTurns(mine, async (cell) => {
        const answer = await send(cast, cookies, cell);
        const { status, code } = route.request.refused ?? {
          status: documentedRoutes(route.surface).get(route.name)?.status ?? 200,
          code: undefined,
        };
        if (answer.status !== status || (!cell.isHead && answer.code !== code)) {
          const what = `${answer.status} (${answer.code}), not ${status} (${code})`;
          findings.push(`${cellName(cell)}: ${what}`);
        }
        findings.push(...overheard(cell, answer, allWords, read));
      });
      // Some writes end the session that asks.
      if (route.method !== 'GET') cookies = await openSessions(cast);
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

  it('would have found the words: their readers came across every one', () => {
    for (const { label, readers, isRead } of allWords) {
      if (!isRead) continue;
      const missed = readers.filter((actor) => !read.get(label)?.has(actor));
      expect([label, missed]).toEqual([label, []]);
    }
  });
});
