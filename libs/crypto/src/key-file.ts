import { hkdfSync, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { decrypt, encrypt, SealError } from './aead';
import type { KeyProvider } from './key-provider';

interface KeyFile {
  version: 1;
  purpose: 'development' | 'production';
  /** The KEK that wraps from now on; older ones stay in `keks` to unwrap with. */
  active: string;
  keks: Record<string, string>;
  /** Root of the derived secrets (context signature, blind index); not rotated with the KEK. */
  root: string;
}

const KEK_ID = /^[0-9a-f]{8}$/;

/** Keys from a JSON file that only the server's account can read. */
export class FileKeyProvider implements KeyProvider {
  private constructor(private readonly file: KeyFile) {}

  /** @throws Error naming the file when it is missing or not a key file */
  static read(path: string): FileKeyProvider {
    let file: KeyFile;
    try {
      file = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
    } catch {
      throw new Error(`KEY_FILE: ${path} cannot be read as a key file`);
    }
    const isWhole =
      file.version === 1 &&
      typeof file.keks === 'object' &&
      Object.entries(file.keks).every(([id, key]) => KEK_ID.test(id) && bytes(key).length === 32) &&
      file.keks[file.active] !== undefined &&
      bytes(file.root).length === 32;
    if (!isWhole) throw new Error(`KEY_FILE: ${path} is not a whole key file`);
    return new FileKeyProvider(file);
  }

  /**
   * `read`, for a process of that mode. Keys and mode go together both ways: real words never stand
   * under keys that were made for trying out, and real keys never serve one-click accounts.
   * @throws Error naming KEY_FILE or TRELLIS_MODE
   */
  static readFor(path: string, mode: 'demo' | 'production'): FileKeyProvider {
    const keys = FileKeyProvider.read(path);
    if (mode === 'production' && keys.isDevelopment) {
      throw new Error('KEY_FILE: production needs keys of its own, not development keys');
    }
    if (mode === 'demo' && !keys.isDevelopment) {
      throw new Error('TRELLIS_MODE: these are the keys of a production, which is no demo');
    }
    return keys;
  }

  get isDevelopment(): boolean {
    return this.file.purpose !== 'production';
  }

  wrap(key: Buffer, purpose: string): Promise<Buffer> {
    const id = this.file.active;
    const sealed = encrypt(this.kek(id), `kek|${id}|${purpose}`, key);
    return Promise.resolve(Buffer.concat([Buffer.from(id, 'hex'), sealed]));
  }

  async unwrap(wrapped: Buffer, purpose: string): Promise<Buffer> {
    const id = wrapped.subarray(0, 4).toString('hex');
    return Promise.resolve(decrypt(this.kek(id), `kek|${id}|${purpose}`, wrapped.subarray(4)));
  }

  secret(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', bytes(this.file.root), '', `trellis/${purpose}`, 32));
  }

  private kek(id: string): Buffer {
    const key = this.file.keks[id];
    if (key === undefined) throw new SealError();
    return bytes(key);
  }
}

/**
 * Makes a key file (mode 0600) where none is. An existing one is never touched: losing it means
 * losing every sealed word.
 */
export function ensureKeyFile(path: string, purpose: 'development' | 'production'): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const id = randomBytes(4).toString('hex');
  const file: KeyFile = {
    version: 1,
    purpose,
    active: id,
    keks: { [id]: randomBytes(32).toString('base64') },
    root: randomBytes(32).toString('base64'),
  };
  // Written aside and linked into place: a crash leaves no half file, a race has one winner.
  const aside = `${path}.${id}`;
  writeFileSync(aside, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  chmodSync(aside, 0o600);
  try {
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside);
  }
}

function bytes(base64: unknown): Buffer {
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64') : Buffer.alloc(0);
}
