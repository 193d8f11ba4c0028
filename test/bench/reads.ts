import type { Client } from 'pg';
import { type Dataset, headersOf, type Sender } from './dataset';
import type { PlannedRequest } from './load';
import { type Captured, makeListTable, makeRowTable, type RawTable } from './raw-tables';

/** Something that is read on both sides, byte for byte the same. */
export interface Read {
  name: string;
  what: string;
  /** The least share of the raw server's throughput; `null` where nobody set one. */
  target: number | null;
  trellis: PlannedRequest[];
  raw: PlannedRequest[];
}

interface PlannedRead {
  name: string;
  what: string;
  target: number | null;
  /** Field of the answer that holds rows; without it, the answer is one row. */
  rows?: string;
  /** Paths on the clinic's surface, by the key under which the raw server has the same. */
  paths: [key: string, path: string][];
}

/** More requests than keys, so that sessions and keys meet in many pairs. */
const REQUESTS = 400;

function plan({ clientIds, responseIds }: Dataset, exerciseId: string): PlannedRead[] {
  const ofClients = (suffix: string) =>
    clientIds.map((id): [string, string] => [id, `/api/clients/${id}/${suffix}`]);
  return [
    {
      name: 'session',
      what: 'session check alone, against a read by key',
      target: 0.55,
      paths: [[exerciseId, `/api/exercises/${exerciseId}`]],
    },
    {
      name: 'list-responses',
      what: '50 responses of a client, against a list',
      target: 0.5,
      rows: 'items',
      paths: ofClients('responses'),
    },
    {
      name: 'list-assignments',
      what: '50 assignments with their reasons decrypted, against a list',
      target: 0.5,
      rows: 'items',
      paths: ofClients('assignments'),
    },
    {
      name: 'list-caseload',
      what: 'caseload of 20 clients, names decrypted, against a list',
      target: 0.5,
      rows: 'clients',
      paths: [['caseload', '/api/caseload']],
    },
    {
      name: 'open',
      what: 'one response of 2 kB, decrypted, against a read by key',
      target: 0.35,
      paths: responseIds.map((id) => [id, `/api/responses/${id}`]),
    },
  ];
}

/** Asks the API for everything that will be read, and lays the same into plain tables. */
export async function prepareReads(
  db: Client,
  apiUrl: string,
  dataset: Dataset,
  isWanted: (name: string) => boolean,
): Promise<{ reads: Read[]; tables: RawTable[] }> {
  const reads: Read[] = [];
  const tables: RawTable[] = [];
  const { readers } = dataset;
  const exerciseId = await shortestExercise(apiUrl, readers[0]!);
  for (const { name, what, target, rows, paths } of plan(dataset, exerciseId)) {
    if (!isWanted(name)) continue;
    const all: Captured[] = [];
    for (const [index, [key, path]] of paths.entries()) {
      all.push({ key, answer: await ask(apiUrl, path, readers[index % readers.length]!) });
    }
    const table = `raw_${name.replaceAll('-', '_')}`;
    tables.push(
      rows ? await makeListTable(db, table, rows, all) : await makeRowTable(db, table, all),
    );
    const pick = Array.from({ length: REQUESTS }, (_, index) => paths[(index * 7) % paths.length]!);
    reads.push({
      name,
      what,
      target,
      trellis: pick.map(([, path], index) => ({
        method: 'GET',
        path,
        headers: headersOf(readers[index % readers.length]!),
      })),
      raw: pick.map(([key]) => ({ method: 'GET', path: `/${table}/${key}` })),
    });
  }
  return { reads, tables };
}

/** @throws Error where the two sides do not answer the same bytes */
export async function compareBytes(read: Read, apiUrl: string, rawUrl: string): Promise<void> {
  for (const [index, trellis] of read.trellis.entries()) {
    const raw = read.raw[index]!;
    const [ours, theirs] = await Promise.all([
      fetch(apiUrl + trellis.path, { headers: trellis.headers }).then((answer) => answer.text()),
      fetch(rawUrl + raw.path).then((answer) => answer.text()),
    ]);
    if (ours !== theirs)
      throw new Error(`${read.name}: the two sides answer differently:
${ours.slice(0, 400)}
${theirs.slice(0, 400)}`);
  }
}

/** Its route touches no table: what remains is the check of the session. */
async function shortestExercise(apiUrl: string, sender: Sender): Promise<string> {
  const cards = (await ask(apiUrl, '/api/exercises', sender)) as unknown as { id: string }[];
  const sizes = new Map<string, number>();
  for (const { id } of cards) {
    sizes.set(id, JSON.stringify(await ask(apiUrl, `/api/exercises/${id}`, sender)).length);
  }
  return [...sizes].sort(([, a], [, b]) => a - b)[0]![0];
}

async function ask(url: string, path: string, sender: Sender): Promise<Record<string, unknown>> {
  const answer = await fetch(url + path, { headers: headersOf(sender) });
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}
