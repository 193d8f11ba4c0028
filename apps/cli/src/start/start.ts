import { exitWithParent, loadConfig, type Config } from '@app/config';
import { makeDataDir, startEmbeddedPostgres } from '@app/database';
import { prepareDatabase } from '../prepare-database';
import { seedDemo } from '../seed-demo';
import { bundledConnections, givenConnections, type Connections } from '../connections';
import { printReady, say } from '../say';
import { setUpAddress } from '../set-up-address';
import { checkPorts } from './check-ports';
import { Children, childEnvironment } from './children';
import { watchPostgres } from './postgres-watch';
import { StartLock } from './start-lock';

/** What has to be undone at the end, last first. */
type Undo = (() => unknown)[];

/**
 * `trellis start`: database, migrations, demo, then the processes, kept running until a signal.
 * @returns the exit code
 */
export async function start(): Promise<number> {
  exitWithParent();
  // A closed terminal takes the output away before it sends its signal.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const undo: Undo = [];
  const end = endSignal();
  try {
    await bringUp(loadConfig(), undo, end);
    if (!end.aborted) await new Promise((resolve) => end.addEventListener('abort', resolve));
    say('stopping');
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), process.stderr);
    return 1;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function bringUp(config: Config, undo: Undo, end: AbortSignal): Promise<void> {
  const dataDir = makeDataDir(config.dataDir);
  const lock = await StartLock.take(dataDir, say);
  undo.push(() => lock.release());
  await checkPorts(config, !config.smtpUrl);

  const connections = givenConnections(config) ?? (await bringUpBundled(config, undo));
  if (end.aborted) return;
  const environment = childEnvironment(config, connections);
  await bringUpDatabase(config, connections, environment);
  if (end.aborted) return;

  say('starting the processes');
  const children = new Children(config, environment, lock, say);
  undo.push(() => children.stop());
  end.addEventListener('abort', () => void children.stop());
  await children.start();
  if (!end.aborted) printReady(config, await setUpAddress(config, connections.appUrl));
}

async function bringUpBundled(config: Config, undo: Undo): Promise<Connections> {
  const { dataDir } = config;
  say('starting the bundled Postgres');
  const postgres = await startEmbeddedPostgres({ dataDir, log: say });
  undo.push(() => postgres.stop());
  if (postgres.adopted) say('the database was running already; carrying on with it');
  // The processes know this port.
  const restart = () => startEmbeddedPostgres({ dataDir, port: postgres.port });
  undo.push(watchPostgres(postgres.port, restart, say));
  return bundledConnections(config, postgres);
}

async function bringUpDatabase(
  config: Config,
  connections: Connections,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  if (!connections.adminUrl) {
    say('DATABASE_ADMIN_URL is unset: `trellis migrate` is taken to have prepared the database');
    return;
  }
  say('preparing the database');
  const { madeDatabase } = await prepareDatabase(config, connections, say);
  const isDemo = config.trellisMode === 'demo' && config.trellisDemoPractice === 'on';
  if (madeDatabase && isDemo) await seedDemo(loadConfig(environment), say);
}

/** Aborts at the first signal to end; further ones change nothing, as the end is bounded. */
function endSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => controller.abort());
  }
  return controller.signal;
}
