import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { SealError } from './aead';

/** One 32-byte data key and the id under which sealed values name it (a UUID, 16 bytes). */
export interface DataKey {
  id: string;
  bytes: Buffer;
}

/**
 * The data keys of one practice or of one client: the active one seals, all of them open. The
 * `scope` enters the authenticated data, so that a value moved to another owner cannot be opened.
 */
export class KeyRing {
  private readonly byId: Map<string, Buffer>;
  private readonly active: DataKey;

  /** @param keys at least one, the active one last */
  constructor(
    readonly scope: string,
    keys: DataKey[],
  ) {
    const active = keys.at(-1);
    if (!active) throw new SealError();
    this.active = active;
    this.byId = new Map(keys.map((key) => [key.id, key.bytes]));
  }

  get activeKey(): DataKey {
    return this.active;
  }

  /** @throws SealError for a key this ring does not hold */
  key(id: string): Buffer {
    const found = this.byId.get(id);
    if (!found) throw new SealError();
    return found;
  }
}

/** 32 fresh random bytes. */
export function newKey(): Buffer {
  return randomBytes(32);
}

/**
 * HMAC-SHA-256 of a normalised value under a key of its own, so that equal addresses can be found
 * without being stored. One key per practice: the same address has unrelated indexes in two.
 */
export function blindIndex(secret: Buffer, purpose: string, value: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `blind-index/${purpose}`, 32));
  return createHmac('sha256', key).update(normalised(value)).digest();
}

/**
 * HMAC-SHA-256 of a text as it stands, under a key for one purpose: tells whether two are the very
 * same without keeping either.
 */
export function fingerprint(secret: Buffer, purpose: string, text: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `fingerprint/${purpose}`, 32));
  return createHmac('sha256', key).update(text).digest();
}

function normalised(value: string): string {
  return value.normalize('NFKC').trim().toLowerCase();
}
