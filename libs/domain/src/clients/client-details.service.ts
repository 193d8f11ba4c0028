import { type KeyRing, open, openJson, seal } from '@app/crypto';
import { SignInDirectory, type Tx } from '@app/database';
import type { Language } from '@app/exercises';
import { notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Keys } from '../practices';
import { ClientEntity } from './client.entity';
import type { SafeContactDto } from './safe-contact.dto';

/** What the practice keeps about a client beside their work. */
export interface ClientDetails {
  id: string;
  /** The name they chose. */
  name: string;
  legalName: string | null;
  pronouns: string | null;
  /** ISO 8601 date. */
  birthDate: string;
  zone: string;
  language: Language;
  email: string | null;
  contact: SafeContactDto | null;
  status: ClientEntity['status'];
  hasJoined: boolean;
  invitedAt: Date | null;
  inviteExpiresAt: Date | null;
}

/** What may be changed of it; `null` takes something away, `undefined` leaves it. */
export interface ClientChange {
  name?: string;
  legalName?: string | null;
  pronouns?: string | null;
  zone?: string;
  language?: Language;
  email?: string | null;
}

/** The directory's side of a client. Every method works inside the transaction of who asks. */
@Injectable()
export class ClientDetailsService {
  constructor(
    private readonly keys: Keys,
    private readonly directory: SignInDirectory,
  ) {}

  /** @throws AppError 404 for a client the transaction's actor cannot see */
  async get(tx: Tx, practiceId: string, id: string): Promise<ClientDetails> {
    return this.opened(tx, await tx.findOneBy(ClientEntity, { practiceId, id }));
  }

  /** The same, locked until the transaction ends: what is decided by it stays so. @throws AppError 404 */
  async getForChange(tx: Tx, practiceId: string, id: string): Promise<ClientDetails> {
    const lock = { mode: 'for_no_key_update' as const };
    return this.opened(tx, await tx.findOne(ClientEntity, { where: { practiceId, id }, lock }));
  }

  /** The clients that the transaction's actor can see; where there are more, those added last. */
  async list(
    tx: Tx,
    practiceId: string,
    atMost: number,
  ): Promise<{ clients: ClientDetails[]; isCut: boolean }> {
    const rows = await tx.find(ClientEntity, {
      where: { practiceId },
      order: { id: 'DESC' },
      take: atMost + 1,
    });
    const listed = rows.slice(0, atMost);
    const ids = listed.map(({ id }) => id);
    const rings = await this.keys.clientRings(tx, practiceId, ids);
    const clients = listed.flatMap((row) => {
      const ring = rings.get(row.id);
      return ring ? [view(ring, row)] : [];
    });
    return { clients, isCut: rows.length > atMost };
  }

  /** Chosen names by client id, for the ids given; who cannot be seen is left out. */
  async names(tx: Tx, practiceId: string, ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; name: Buffer }[]>(
      `select id, name from clients where practice_id = $1 and id = any($2)`,
      [practiceId, ids],
    );
    const found = rows.map(({ id }) => id);
    const rings = await this.keys.clientRings(tx, practiceId, found);
    return new Map(
      rows.flatMap(({ id, name }) => {
        const ring = rings.get(id);
        return ring ? [[id, open(ring, 'clients.name', id, name)] as const] : [];
      }),
    );
  }

  /** Changes what is given. An address needs a job's transaction: it decides who may sign in. */
  async change(tx: Tx, practiceId: string, id: string, change: ClientChange): Promise<void> {
    const ring = await this.keys.clientRing(tx, practiceId, id);
    const sealed = (column: string, words: string | null | undefined) =>
      words == null ? words : seal(ring, `clients.${column}`, id, words);
    const row = {
      name: sealed('name', change.name) ?? undefined,
      legalName: sealed('legal_name', change.legalName),
      pronouns: sealed('pronouns', change.pronouns),
      zone: change.zone,
      language: change.language,
      email: sealed('email', change.email),
    };
    await tx.update(ClientEntity, { practiceId, id }, row);
    if (change.email === undefined) return;
    const account = { practiceId, accountId: id };
    await this.directory.unregister(tx, 'portal', account);
    if (change.email) await this.directory.register(tx, 'portal', account, change.email);
  }

  async setContact(
    tx: Tx,
    practiceId: string,
    id: string,
    contact: SafeContactDto | null,
  ): Promise<void> {
    const ring = await this.keys.clientRing(tx, practiceId, id);
    const sealed = contact && seal(ring, 'clients.contact', id, contact);
    await tx.update(ClientEntity, { practiceId, id }, { contact: sealed });
  }

  async setStatus(
    tx: Tx,
    practiceId: string,
    id: string,
    status: ClientEntity['status'],
  ): Promise<void> {
    await tx.update(ClientEntity, { practiceId, id }, { status });
  }

  /** The client followed their invite: from now on they come in by mailed code, where they want to. */
  async join(tx: Tx, practiceId: string, id: string, hasEmailSignIn: boolean): Promise<void> {
    await tx.update(ClientEntity, { practiceId, id }, { hasJoined: true, hasEmailSignIn });
  }

  private async opened(tx: Tx, row: ClientEntity | null): Promise<ClientDetails> {
    if (!row) throw notFound();
    return view(await this.keys.clientRing(tx, row.practiceId, row.id), row);
  }
}

/** The safe way of contact as it was sealed; null where none is noted. */
export function openContact(ring: KeyRing, row: ClientEntity): SafeContactDto | null {
  return row.contact && openJson<SafeContactDto>(ring, 'clients.contact', row.id, row.contact);
}

/** A sealed word of the row, where there is one. */
export function openWords(
  ring: KeyRing,
  column: 'pronouns' | 'legal_name' | 'email',
  id: string,
  sealed: Buffer | null,
): string | null {
  return sealed && open(ring, `clients.${column}`, id, sealed);
}

function view(ring: KeyRing, row: ClientEntity): ClientDetails {
  const { id } = row;
  return {
    id,
    name: open(ring, 'clients.name', id, row.name),
    legalName: openWords(ring, 'legal_name', id, row.legalName),
    pronouns: openWords(ring, 'pronouns', id, row.pronouns),
    birthDate: open(ring, 'clients.birth_date', id, row.birthDate),
    zone: row.zone,
    language: row.language,
    email: openWords(ring, 'email', id, row.email),
    contact: openContact(ring, row),
    status: row.status,
    hasJoined: row.hasJoined,
    invitedAt: row.invitedAt,
    inviteExpiresAt: row.inviteExpiresAt,
  };
}
