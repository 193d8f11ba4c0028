import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';

const KEEP_MS = 30 * 86_400_000;
const KEY = 'key';

/** What lies on the device: whose it is, since when, and the rest sealed. */
type Copy = { clientId: string; at: number; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

let opened: UseStore | undefined;
const store = (): UseStore => (opened ??= createStore('notebook', 'waiting'));

/** A key that this browser made for itself: it can be used here, and never be read or carried away. */
async function deviceKey(): Promise<CryptoKey> {
  const found = await get<CryptoKey>(KEY, store());
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await set(KEY, made, store());
  return made;
}

const bound = (iv: Uint8Array<ArrayBuffer>, clientId: string, id: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`${clientId}/${id}`),
});

/** Keeps words that cannot be sent now, sealed, for the one who wrote them. */
export async function keepCopy(clientId: string, id: string, words: object): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(words));
  const sealed = await crypto.subtle.encrypt(bound(iv, clientId, id), await deviceKey(), plain);
  await set(id, { clientId, at: Date.now(), iv, sealed } satisfies Copy, store());
}

export const dropCopy = (id: string): Promise<void> => del(id, store());

/** What waits here for this client, opened. What is older than a month, or cannot be opened, goes. */
export async function copiesOf<W>(clientId: string): Promise<{ id: string; words: W }[]> {
  const found: { id: string; words: W }[] = [];
  for (const [id, copy] of await entries<string, Copy>(store())) {
    if (id === KEY) continue;
    if (copy.at < Date.now() - KEEP_MS) await dropCopy(id);
    else if (copy.clientId === clientId) {
      try {
        const { iv, sealed } = copy;
        const plain = await crypto.subtle.decrypt(
          bound(iv, clientId, id),
          await deviceKey(),
          sealed,
        );
        found.push({ id, words: JSON.parse(new TextDecoder().decode(plain)) as W });
      } catch {
        await dropCopy(id);
      }
    }
  }
  return found;
}
