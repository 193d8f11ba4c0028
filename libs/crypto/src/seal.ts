import { decrypt, encrypt, SealError } from './aead';
import type { KeyRing } from './key-ring';

/** Version of the layout below; a reader refuses what it does not know. */
const SCHEMA = 1;
const HEADER = 1 + 16;

/**
 * Seals one column of one row: `schema (1) ‖ key id (16) ‖ nonce ‖ ciphertext ‖ tag`. The
 * authenticated data is `scope|table.column|row|schema`, in stable logical names, so a sealed value
 * copied to another row, column, client or practice cannot be opened.
 *
 * @param name `table.column`, such as `assignments.rationale`
 * @param rowId the row's id; for a row of several keys, joined with `/`
 * @param value text, or anything JSON can hold
 */
export function seal(ring: KeyRing, name: SealedName, rowId: string, value: unknown): Buffer {
  const { id, bytes } = ring.activeKey;
  const header = Buffer.concat([Buffer.from([SCHEMA]), Buffer.from(id.replaceAll('-', ''), 'hex')]);
  const plain = Buffer.from(JSON.stringify(value), 'utf8');
  return Buffer.concat([header, encrypt(bytes, aad(ring, name, rowId, id), plain)]);
}

/** @throws SealError when anything about the place or the bytes differs */
export function openJson<T>(ring: KeyRing, name: SealedName, rowId: string, sealed: Buffer): T {
  if (sealed.length <= HEADER || sealed[0] !== SCHEMA) throw new SealError();
  const id = uuid(sealed.subarray(1, HEADER));
  const plain = decrypt(ring.key(id), aad(ring, name, rowId, id), sealed.subarray(HEADER));
  return JSON.parse(plain.toString('utf8')) as T;
}

/** `openJson` for a column that holds text. */
export function open(ring: KeyRing, name: SealedName, rowId: string, sealed: Buffer): string {
  return openJson<string>(ring, name, rowId, sealed);
}

/** `table.column` of a sealed column. */
export type SealedName = `${string}.${string}`;

function aad(ring: KeyRing, name: SealedName, rowId: string, keyId: string): string {
  return `${ring.scope}|${name}|${rowId}|${SCHEMA}|${keyId}`;
}

function uuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [8, 12, 16, 20, 32].map((end, i) => hex.slice([0, 8, 12, 16, 20][i], end)).join('-');
}
