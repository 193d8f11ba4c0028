import { open, seal } from '@app/crypto';
import { SignInDirectory, type Tx } from '@app/database';
import type { Language } from '@app/exercises';
import { badRequest, type ClientActor, Clock, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Keys, PracticeEntity } from '../practices';
import type { ClientDto } from './client.dto';
import { openContact, openWords } from './client-details.service';
import { ClientEntity } from './client.entity';
import type { SafeContactDto } from './safe-contact.dto';

/** Guardianship is not designed yet, so clients are adults. */
export const MINIMUM_AGE = 18;

export interface NewClient {
  /** Client-made UUIDv7. */
  id: string;
  /** The name they chose. */
  name: string;
  legalName?: string;
  pronouns?: string;
  email?: string;
  /** ISO 8601 date, such as `1990-04-23`. */
  birthDate: string;
  /** IANA zone. */
  zone: string;
  /** English unless another is named. */
  language?: Language;
  hasReminders?: boolean;
  hasEmailSignIn?: boolean;
  contact?: SafeContactDto;
  /** False where an invite comes first: nobody signs in before it was followed. */
  hasJoined?: boolean;
}

/** A client as features work with them. */
export type ClientView = Omit<ClientDto, 'whoSees'>;

/** What signing in and writing to a client needs to know. */
export interface ClientContact {
  id: string;
  name: string;
  email: string | null;
  status: ClientEntity['status'];
  hasEmailSignIn: boolean;
  hasReminders: boolean;
  language: Language;
}

/** The people who come to the practice. Every method works inside the transaction of who asks. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly keys: Keys,
    private readonly directory: SignInDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a client with a key of their own and lets their address sign in. Needs a job's or an
   * admin's transaction: a therapist cannot see the row before the caseload names them.
   * @throws AppError 400 CLIENT_TOO_YOUNG
   */
  async add(tx: Tx, practiceId: string, input: NewClient): Promise<void> {
    const at = this.clock.now();
    const { zone } = await tx.findOneByOrFail(PracticeEntity, { practiceId });
    requireAdult(input.birthDate, zone, at);
    const { ring, store } = await this.keys.makeClientKey(tx, practiceId, input.id, at);
    const hasJoined = input.hasJoined ?? true;
    const sealed = (column: string, value: unknown) =>
      value === undefined ? null : seal(ring, `clients.${column}`, input.id, value);
    await tx.insert(ClientEntity, {
      practiceId,
      id: input.id,
      name: seal(ring, 'clients.name', input.id, input.name),
      legalName: sealed('legal_name', input.legalName),
      pronouns: sealed('pronouns', input.pronouns),
      email: sealed('email', input.email),
      birthDate: seal(ring, 'clients.birth_date', input.id, input.birthDate),
      zone: input.zone,
      language: input.language ?? 'en',
      status: 'active',
      contact: sealed('contact', input.contact),
      hasEmailSignIn: input.hasEmailSignIn ?? hasJoined,
      hasReminders: input.hasReminders ?? false,
      createdAt: at,
      welcomedAt: null,
      hasJoined,
      invitedAt: null,
      inviteExpiresAt: null,
    });
    await store();
    if (input.email) {
      const account = { practiceId, accountId: input.id };
      await this.directory.register(tx, 'portal', account, input.email);
    }
  }

  /** @throws AppError 404 for a client the transaction's actor cannot see */
  async get(tx: Tx, practiceId: string, id: string): Promise<ClientView> {
    const row = await this.row(tx, practiceId, id);
    const ring = await this.keys.clientRing(tx, practiceId, id);
    return {
      id,
      name: open(ring, 'clients.name', id, row.name),
      pronouns: openWords(ring, 'pronouns', id, row.pronouns),
      contact: openContact(ring, row),
      age: ageOf(open(ring, 'clients.birth_date', id, row.birthDate), row.zone, this.clock.now()),
      zone: row.zone,
      language: row.language,
      status: row.status,
      hasReminders: row.hasReminders,
    };
  }

  /** In which language the client reads; asked without opening anything of theirs. @throws AppError 404 */
  async languageOf(
    tx: Tx,
    { practiceId, clientId }: Pick<ClientActor, 'practiceId' | 'clientId'>,
  ): Promise<Language> {
    return (await this.inClear(tx, { practiceId, clientId })).language;
  }

  /** In which language they read and whether their care goes on; nothing of theirs is opened. @throws AppError 404 */
  async inClear(
    tx: Tx,
    { practiceId, clientId }: Pick<ClientActor, 'practiceId' | 'clientId'>,
  ): Promise<Pick<ClientEntity, 'language' | 'status'>> {
    const { language, status } = await this.row(tx, practiceId, clientId);
    return { language, status };
  }

  /** @throws AppError 404 */
  async contact(tx: Tx, practiceId: string, id: string): Promise<ClientContact> {
    const row = await this.row(tx, practiceId, id);
    const ring = await this.keys.clientRing(tx, practiceId, id);
    return {
      id,
      name: open(ring, 'clients.name', id, row.name),
      email: row.email && open(ring, 'clients.email', id, row.email),
      status: row.status,
      hasEmailSignIn: row.hasEmailSignIn,
      hasReminders: row.hasReminders,
      language: row.language,
    };
  }

  /** Gives the client another sign-in address. */
  async changeEmail(tx: Tx, practiceId: string, id: string, email: string): Promise<void> {
    const ring = await this.keys.clientRing(tx, practiceId, id);
    await tx.update(
      ClientEntity,
      { practiceId, id },
      { email: seal(ring, 'clients.email', id, email) },
    );
    const account = { practiceId, accountId: id };
    await this.directory.unregister(tx, 'portal', account);
    await this.directory.register(tx, 'portal', account, email);
  }

  private async row(tx: Tx, practiceId: string, id: string): Promise<ClientEntity> {
    const row = await tx.findOneBy(ClientEntity, { practiceId, id });
    if (!row) throw notFound();
    return row;
  }
}

/** Years between an ISO 8601 date and today in a zone. */
function ageOf(birthDate: string, zone: string, at: Date): number {
  return Temporal.PlainDate.from(birthDate).until(today(zone, at), { largestUnit: 'years' }).years;
}

/** @param zone the practice's: whose calendar counts */
function requireAdult(birthDate: string, zone: string, at: Date): void {
  const born = Temporal.PlainDate.from(birthDate);
  if (Temporal.PlainDate.compare(born.add({ years: MINIMUM_AGE }), today(zone, at)) > 0) {
    throw badRequest('CLIENT_TOO_YOUNG', 'Trellis is for adults: clients are 18 or older', [
      { field: 'birthDate', message: 'This person is younger than 18' },
    ]);
  }
}

function today(zone: string, at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate();
}
