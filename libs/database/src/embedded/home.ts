import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { accountForPostgres, canEnter, clusterOf, isRoot } from './account';
import { writeAtomically } from './settings-file';
import type { Account } from './run-program';

/**
 * Outside a private folder, for root alone: survives a restart of the machine, unlike the
 * temporary folder.
 */
export const SYSTEM_FOLDER = '/var/lib/trellis';

/** One bundled Postgres: its folder and the account it runs as. */
export type Home = { folder: string; account: Account };

type Pointer = { dataDir: string; folder: string };

/**
 * Where the Postgres of a DATA_DIR lives: `<DATA_DIR>/postgres`. Only where root's DATA_DIR lies
 * in a folder that Postgres's account may not enter (a checkout below /root) it is a folder of its
 * own in `/var/lib/trellis`, and `<DATA_DIR>/postgres.json` names it. A DATA_DIR that was deleted
 * and made anew gets a new one: its keys would not open what the old one holds.
 * @throws Error when the folder belongs to another account or cannot be written
 */
export async function findHome(dataDirSetting: string): Promise<Home> {
  const dataDir = makeDataDir(dataDirSetting);
  const pointerFile = join(dataDir, 'postgres.json');
  const recorded = readPointer(pointerFile, dataDir);
  const inside = join(dataDir, 'postgres');
  const known = [recorded, inside].find((folder) => folder && existsSync(clusterOf(folder)));
  const account = await accountForPostgres(known && clusterOf(known));

  if (!isRoot()) {
    if (recorded) throw new Error(madeByAnother(recorded));
    makeFolder(inside);
    return { folder: inside, account };
  }
  if (recorded) return { folder: makeFolder(recorded), account };
  makeFolder(inside);
  if (await canEnter(account, inside)) return { folder: inside, account };
  if (known) throw new Error(`${inside} is in a folder that Postgres's account may not enter.`);

  rmSync(inside, { recursive: true });
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 8);
  makeFolder(SYSTEM_FOLDER);
  const folder = makeFolder(join(SYSTEM_FOLDER, `${hash}-${randomBytes(4).toString('hex')}`));
  writeAtomically(pointerFile, { dataDir, folder } satisfies Pointer);
  return { folder, account };
}

/** The home of a DATA_DIR that has a database already; makes nothing. */
export async function findExistingHome(dataDirSetting: string): Promise<Home | undefined> {
  const dataDir = resolve(dataDirSetting);
  if (!existsSync(dataDir)) return undefined;
  const recorded = readPointer(join(dataDir, 'postgres.json'), realpathSync(dataDir));
  const folder = recorded ?? join(realpathSync(dataDir), 'postgres');
  if (!existsSync(clusterOf(folder))) return undefined;
  return { folder, account: await accountForPostgres(clusterOf(folder)) };
}

/**
 * Makes Trellis's folder where it is missing; answers its whole path.
 * @throws Error naming DATA_DIR when it cannot be made
 */
export function makeDataDir(setting: string): string {
  const dataDir = resolve(setting);
  try {
    // For root others may pass through (Postgres has to) but not look around.
    const made = mkdirSync(dataDir, { recursive: true });
    if (made) chmodSync(dataDir, isRoot() ? 0o711 : 0o700);
    return realpathSync(dataDir);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`DATA_DIR ${dataDir} cannot be made or opened: ${message}`, { cause: error });
  }
}

function makeFolder(folder: string): string {
  try {
    const made = mkdirSync(folder, { recursive: true });
    if (made) chmodSync(folder, isRoot() ? 0o711 : 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    const { message } = error as Error;
    const words = existsSync(folder)
      ? madeByAnother(folder)
      : `${folder} cannot be made: ${message}`;
    throw new Error(words, { cause: error });
  }
}

/** The pointer moves with its DATA_DIR; one in a copied DATA_DIR still belongs to the original. */
function readPointer(file: string, dataDir: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const pointer = JSON.parse(readFileSync(file, 'utf8')) as Pointer;
  if (!existsSync(pointer.folder)) return undefined;
  if (pointer.dataDir === dataDir) return pointer.folder;
  if (existsSync(join(pointer.dataDir, basename(file)))) return undefined;
  if (isRoot()) writeAtomically(file, { dataDir, folder: pointer.folder } satisfies Pointer);
  return pointer.folder;
}

function madeByAnother(folder: string): string {
  return (
    `The database in ${folder} was made by another account of this machine. ` +
    'Start Trellis as that account, or choose another DATA_DIR.'
  );
}
