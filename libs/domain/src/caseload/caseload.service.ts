import { open } from '@app/crypto';
import { PracticeGate, type Tx } from '@app/database';
import { type Actor, Clock, type MemberActor, newId, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import {
  type ClientDto,
  ClientsService,
  type ClientView,
  type NewClient,
  type OnlookerDto,
} from '../clients';
import { MembersService } from '../members';
import { Keys } from '../practices';
import type { CaseloadDto, CaseloadQueryDto } from './caseload.dto';
import { CaseloadEntity, SupervisionEntity } from './caseload.entity';
import { listCaseload, whoSees } from './caseload.queries';

/** Above this, names are found by exact look-up instead of being opened and sorted in memory. */
const DIRECTORY_CAP = 2000;

/** Which clients a member works with: the authorisation behind everything clinical. */
@Injectable()
export class CaseloadService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly clients: ClientsService,
    private readonly members: MembersService,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  /** The actor's own clients by name: the directory is opened and sorted in memory. */
  list(actor: MemberActor, { archived = false }: CaseloadQueryDto = {}): Promise<CaseloadDto> {
    return this.practice.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const rows = await listCaseload(tx, actor.practiceId, now, archived, DIRECTORY_CAP);
      const rings = await this.keys.clientRings(
        tx,
        actor.practiceId,
        rows.map(({ id }) => id),
      );
      const clients = rows.flatMap(({ name, ...row }) => {
        const ring = rings.get(row.id);
        return ring ? [{ ...row, name: open(ring, 'clients.name', row.id, name) }] : [];
      });
      return { clients: clients.sort((a, b) => a.name.localeCompare(b.name, 'en')) };
    });
  }

  /** Adds a client and puts them on a therapist's caseload; needs an admin's or a job's transaction. */
  async admit(tx: Tx, practiceId: string, client: NewClient, therapistId: string): Promise<void> {
    await this.clients.add(tx, practiceId, client);
    await tx.insert(CaseloadEntity, {
      practiceId,
      id: newId(),
      clientId: client.id,
      memberId: therapistId,
      kind: 'primary',
      reason: null,
      startsAt: this.clock.now(),
      endsAt: null,
    });
  }

  /** Lets a supervisor see the clients of a member; needs an admin's or a job's transaction. */
  async supervise(
    tx: Tx,
    practiceId: string,
    supervisorId: string,
    memberId: string,
  ): Promise<void> {
    await tx.insert(SupervisionEntity, {
      practiceId,
      id: newId(),
      supervisorId,
      memberId,
      startsAt: this.clock.now(),
      endsAt: null,
    });
  }

  /** A client of the actor's, with who else can open the record. @throws AppError 404 */
  get(actor: MemberActor, clientId: string): Promise<ClientDto> {
    return this.practice.transaction(actor, async (tx) => ({
      ...(await this.require(tx, actor, clientId)),
      whoSees: await this.onlookers(tx, actor.practiceId, clientId),
    }));
  }

  /**
   * The client, when the actor works with them. An admin who only keeps the directory does not.
   * @throws AppError 404
   */
  async require(tx: Tx, actor: Actor, clientId: string): Promise<ClientView> {
    if (actor.kind === 'member') {
      const seen = await tx.query<unknown[]>(
        'select from sec.visible_clients() as client_id where client_id = $1',
        [clientId],
      );
      if (seen.length === 0) throw notFound();
    }
    return this.clients.get(tx, actor.practiceId, clientId);
  }

  /** Everybody who can open the client's record today, supervisors included. */
  async onlookers(tx: Tx, practiceId: string, clientId: string): Promise<OnlookerDto[]> {
    const rows = await whoSees(tx, practiceId, clientId, this.clock.now());
    const names = await this.members.names(
      tx,
      practiceId,
      rows.map(({ memberId }) => memberId),
    );
    return rows.map(({ memberId, as }) => ({ name: names.get(memberId) ?? '', as }));
  }
}
