import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { startBench, testRun } from '@app/testing';
import { Client } from 'pg';
import { freePorts } from '../faults/ports';
import { makeDataset } from './dataset';
import { readOptions, USAGE } from './options';
import { type ApiServer, memoryOf, POOL_SIZE, startApi, startRawServer } from './processes';
import { INSERTED_TABLE } from './raw-tables';
import { compareBytes, prepareReads } from './reads';
import { keep, type ProcessResult, RESULTS_FOLDER, resultOf, tables } from './report';
import { readRound, type Round, type Stage, writeRound } from './rounds';
import { spread } from './statistics';
import { WRITES } from './writes';

/** What was started, to be ended in turn whatever happens. */
const endings: (() => unknown)[] = [];
const WARM_STARTS = 3;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return say(USAGE);
  const options = readOptions(process.argv.slice(2));
  const isWanted = (name: string) =>
    options.only.length === 0 || options.only.some((start) => name.startsWith(start));

  const bench = await startBench({
    database: 'bench',
    settings: { DATABASE_POOL_SIZE: String(POOL_SIZE) },
  });
  endings.push(() => bench.close());
  // Sessions are opened on the bench's clock and used on the machine's.
  bench.clock.set(new Date());
  const databaseUrl = bench.config.databaseUrl!;
  const db = new Client({ connectionString: bench.adminUrl });
  await db.connect();
  endings.push(() => db.end());

  say('making 20 clients with 50 responses each');
  const dataset = await makeDataset(bench);
  await db.query('vacuum analyze');

  const [clinic, portal, metrics] = await freePorts(3);
  const settings = {
    TRELLIS_MODE: 'demo',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: String(POOL_SIZE),
    KEY_FILE: bench.config.keyFile,
    CLINIC_PORT: String(clinic),
    PORTAL_PORT: String(portal),
    METRICS_PORT: String(metrics),
  };
  const starts = await warmStarts(settings);
  const profile = options.hasProfile ? ['--cpu-prof', `--cpu-prof-dir=${RESULTS_FOLDER}`] : [];
  const api = await startApi(settings, profile);
  endings.push(() => api.stop());

  await db.query(INSERTED_TABLE);
  const { reads, tables: rawTables } = await prepareReads(db, api.url, dataset, isWanted);
  const raw = await startRawServer({
    databaseUrl: bench.adminUrl,
    poolSize: POOL_SIZE,
    tables: rawTables,
  });
  endings.push(() => raw.stop());
  for (const read of reads) await compareBytes(read, api.url, raw.url);
  say(`${reads.length} reads answer the same bytes on both sides`);

  const stage: Stage = { api, raw, db, dataset, seconds: options.seconds };
  const writes = WRITES.filter(({ name }) => isWanted(name));
  const rounds: Round[] = [];
  // The first round warms up both sides and counts for nothing.
  for (let round = -1; round < options.rounds; round += 1) {
    const seconds = round < 0 ? 1 : options.seconds;
    const measured: Round[] = [];
    for (const read of reads) measured.push(await readRound(stage, read, round, seconds));
    if (writes.length > 0) measured.push(...(await writeRound(stage, round, seconds)));
    if (round >= 0) rounds.push(...measured);
    say(round < 0 ? 'warmed up' : `round ${round + 1} of ${options.rounds}`);
  }

  const operations = [...reads, ...writes].map((operation) => resultOf(operation, rounds));
  const result: ProcessResult = { warmStartMs: spread(starts), memoryMb: memoryOf(api.process) };
  const file = await keep(db, options, operations, result);
  say(`\n${tables(operations, result)}\n\nwritten to ${file}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The first start reads everything from disk; those after it are warm. */
async function warmStarts(settings: Record<string, string>): Promise<number[]> {
  const starts: number[] = [];
  for (let count = 0; count <= WARM_STARTS; count += 1) {
    const api: ApiServer = await startApi(settings);
    if (count > 0) starts.push(api.startedInMs);
    await api.stop();
  }
  return starts;
}

/** Takes away the databases and the key file of this run. */
async function clearAway(): Promise<void> {
  for (const end of endings.reverse()) await end();
  const { id, adminUrl } = testRun();
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  for (const name of ['bench', 'template']) {
    await admin.query(`drop database if exists trellis_test_${id}_${name} with (force)`);
  }
  await admin.end();
  rmSync(join(tmpdir(), `trellis-test-${id}`), { recursive: true, force: true });
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${inspect(error)}\n`);
    process.exitCode = 1;
  })
  .finally(clearAway)
  .catch((error: unknown) => {
    process.stderr.write(`${inspect(error)}\n`);
    process.exitCode = 1;
  });
