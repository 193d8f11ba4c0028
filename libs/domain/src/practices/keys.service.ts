import {
  blindIndex,
  fingerprint,
  KeyRing,
  type KeyProvider,
  newKey,
  open,
  seal,
} from '@app/crypto';
import type { Tx } from '@app/database';
import { MINUTE, newId, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Any } from 'typeorm';
import { ClientKeyEntity, PracticeKeyEntity } from './key.entity';

/** Token under which the installation's `KeyProvider` is provided. */
export const KEY_PROVIDER = Symbol('KeyProvider');

/**
 * The key hierarchy: provider → practice → client. Rings are kept in memory for some minutes; who may
 * read the rows that they open is for the policies to say, not for the keys.
 */
@Injectable()
export class Keys {
  private readonly rings = new LRUCache<string, KeyRing>({ max: 20_000, ttl: 5 * MINUTE });

  constructor(@Inject(KEY_PROVIDER) private readonly provider: KeyProvider) {}

  /** @throws AppError 404 when the practice has no key */
  async practiceRing(tx: Tx, practiceId: string): Promise<KeyRing> {
    const known = this.rings.get(practiceId);
    if (known) return known;
    const rows = await tx.find(PracticeKeyEntity, {
      where: { practiceId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    if (rows.length === 0) throw notFound();
    const keys = await Promise.all(
      rows.map(async ({ id, wrapped }) => ({
        id,
        bytes: await this.provider.unwrap(wrapped, wrapPurpose(practiceId, id)),
      })),
    );
    return this.remember(practiceId, new KeyRing(practiceId, keys));
  }

  /** @throws AppError 404 when the client has no key that the actor may see */
  async clientRing(tx: Tx, practiceId: string, clientId: string): Promise<KeyRing> {
    const ring = (await this.clientRings(tx, practiceId, [clientId])).get(clientId);
    if (!ring) throw notFound();
    return ring;
  }

  /** The rings of several clients, in one query; a client whose key cannot be seen is left out. */
  async clientRings(
    tx: Tx,
    practiceId: string,
    clientIds: string[],
  ): Promise<Map<string, KeyRing>> {
    const found = new Map<string, KeyRing>();
    const missing = clientIds.filter((clientId) => {
      const known = this.rings.get(`${practiceId}/${clientId}`);
      if (known) found.set(clientId, known);
      return !known;
    });
    if (missing.length === 0) return found;
    const practice = await this.practiceRing(tx, practiceId);
    const rows = await tx.find(ClientKeyEntity, {
      where: { practiceId, clientId: Any(missing) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    for (const clientId of missing) {
      const keys = rows
        .filter((row) => row.clientId === clientId)
        .map(({ id, wrapped }) => ({
          id,
          bytes: Buffer.from(
            open(practice, 'client_keys.wrapped', `${clientId}/${id}`, wrapped),
            'base64',
          ),
        }));
      if (keys.length === 0) continue;
      const scope = `${practiceId}/${clientId}`;
      found.set(clientId, this.remember(scope, new KeyRing(scope, keys)));
    }
    return found;
  }

  /** Gives a new practice its first key. */
  async makePracticeKey(tx: Tx, practiceId: string, at: Date): Promise<KeyRing> {
    const key = { id: newId(), bytes: newKey() };
    const wrapped = await this.provider.wrap(key.bytes, wrapPurpose(practiceId, key.id));
    await tx.insert(PracticeKeyEntity, { practiceId, id: key.id, wrapped, createdAt: at });
    return new KeyRing(practiceId, [key]);
  }

  /** A new client's first key; `store` writes it once the client's row is there. */
  async makeClientKey(
    tx: Tx,
    practiceId: string,
    clientId: string,
    at: Date,
  ): Promise<{ ring: KeyRing; store: () => Promise<void> }> {
    const practice = await this.practiceRing(tx, practiceId);
    const key = { id: newId(), bytes: newKey() };
    const wrapped = seal(
      practice,
      'client_keys.wrapped',
      `${clientId}/${key.id}`,
      key.bytes.toString('base64'),
    );
    return {
      ring: new KeyRing(`${practiceId}/${clientId}`, [key]),
      store: async () => {
        await tx.insert(ClientKeyEntity, {
          practiceId,
          id: key.id,
          clientId,
          wrapped,
          createdAt: at,
        });
      },
    };
  }

  /** The keyed hash of a value, comparable within one practice and one purpose only. */
  blindIndex(practiceId: string, purpose: string, value: string): Buffer {
    return blindIndex(this.provider.secret('blind-index'), `${practiceId}/${purpose}`, value);
  }

  /** Tells whether two texts of one practice are the very same, without keeping them. */
  fingerprint(practiceId: string, purpose: string, text: string): Buffer {
    return fingerprint(this.provider.secret('blind-index'), `${practiceId}/${purpose}`, text);
  }

  private remember(scope: string, ring: KeyRing): KeyRing {
    this.rings.set(scope, ring);
    return ring;
  }
}

function wrapPurpose(practiceId: string, keyId: string): string {
  return `practice|${practiceId}|${keyId}`;
}
