import { loadConfig, type Config } from '@app/config';
import { findEmbeddedPostgres } from '@app/database';
import { bundledConnections, givenConnections, type Connections } from '../connections';
import { say } from '../say';
import { setUpAddress } from '../set-up-address';
import { checkDatabase } from './check-database';
import { checkFolder, checkKeyFile, checkMail } from './check-machine';
import { checkPostgresQueue, checkRedis } from './check-queue';

/** Answers what it found in a few words; throws with what is wrong and what to do. */
type Check = [name: string, look: () => Promise<string>];

/**
 * `trellis doctor`: looks at everything that Trellis depends on and changes nothing.
 * @returns the exit code: 0 when all is well
 */
export async function doctor(): Promise<number> {
  let config: Config;
  try {
    config = loadConfig();
  } catch (error) {
    say(reason(error));
    return 1;
  }
  const checks: Check[] = [
    ['settings', () => Promise.resolve(`${config.trellisMode} mode`)],
    ['folder', () => checkFolder(config.dataDir)],
    ['keys', () => checkKeyFile(config)],
    ['database', async () => checkDatabase((await connect(config)).appUrl)],
    ['queue', () => checkQueue(config)],
    ['mail', () => checkMail(config)],
    ['practice', async () => checkPractice(config, (await connect(config)).appUrl)],
  ];
  let failed = 0;
  for (const [name, look] of checks) {
    try {
      say(`ok    ${name.padEnd(9)} ${await look()}`);
    } catch (error) {
      failed += 1;
      say(`FAIL  ${name.padEnd(9)} ${reason(error)}`);
    }
  }
  return failed > 0 ? 1 : 0;
}

/** Not having set up a practice is no fault: it says where to. */
async function checkPractice(config: Config, appUrl: string): Promise<string> {
  const address = await setUpAddress(config, appUrl);
  return address ? `none yet: set up the first one at ${address}` : 'set up';
}

async function checkQueue(config: Config): Promise<string> {
  if (config.redisUrl) return checkRedis(config.redisUrl);
  const { queueUrl } = await connect(config);
  if (!queueUrl) throw new Error('set REDIS_URL or DATABASE_QUEUE_URL');
  return checkPostgresQueue(queueUrl);
}

async function connect(config: Config): Promise<Connections> {
  const given = givenConnections(config);
  if (given) return given;
  const postgres = await findEmbeddedPostgres(config.dataDir);
  if (!postgres) throw new Error('the bundled Postgres is not running; `trellis start` starts it');
  return bundledConnections(config, postgres);
}

function reason(error: unknown): string {
  // A refused connection to several addresses has its words in the parts.
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}
