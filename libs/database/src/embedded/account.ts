import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, type Account } from './run-program';

const OWN_ACCOUNT = 'trellis-postgres';

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account that runs Postgres, which refuses to run as root: nobody special for an ordinary
 * user; for root the owner of what is already there, else an account of Trellis's own, made on
 * first use. A server's `postgres` account is a last resort: it rules that server's own databases.
 * @throws Error when root has no account to hand over to
 */
export async function accountForPostgres(existingCluster: string | undefined): Promise<Account> {
  if (!isRoot()) return undefined;
  if (existingCluster) {
    const { uid, gid } = statSync(existingCluster);
    if (uid !== 0) return { uid, gid };
  }
  return (
    (await find(OWN_ACCOUNT)) ?? (await create()) ?? (await find('postgres')) ?? (await nobody())
  );
}

async function find(name: string): Promise<Account> {
  const [uid, gid] = await Promise.all([
    runProgram('id', ['-u', name]),
    runProgram('id', ['-g', name]),
  ]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output.trim()), gid: Number(gid.output.trim()) };
}

async function create(): Promise<Account> {
  const shell = existsSync('/usr/sbin/nologin') ? '/usr/sbin/nologin' : '/bin/false';
  await runProgram('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    ...['--home-dir', '/nonexistent', '--shell', shell],
    ...['--comment', 'Trellis bundled Postgres', OWN_ACCOUNT],
  ]);
  return find(OWN_ACCOUNT);
}

async function nobody(): Promise<Account> {
  const account = await find('nobody');
  if (account) return account;
  throw new Error(
    'Postgres does not run as root, and no system account for it could be made. ' +
      'Start Trellis as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
  );
}

/** Whether the account can reach a folder: asked of the system itself, so that ACLs count too. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  const probe = await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { as: account });
  return probe.code === 0;
}

/** Name of the folder with the database itself, inside a home. */
export const clusterOf = (home: string): string => join(home, 'cluster');
