import { PracticeGate, type Tx, violatedUnique } from '@app/database';
import { type Actor, Clock, conflict, forbidden, type MemberActor, systemActor } from '@app/kernel';
import { Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { Audit, type AuditAction } from '../audit';
import { CareTeamService, CaseloadService } from '../caseload';
import { CareReopened, type ClientDetails, ClientDetailsService } from '../clients';
import { InvitesService, inviteState } from '../invites';
import { MembersService } from '../members';
import { emailTaken } from '../sessions';
import { Writes } from '../writes';
import { emailMissing } from './administration.errors';
import type {
  AddClientDto,
  ChangeClientDto,
  ChangeClientStatusDto,
  ChangeContactDto,
  ClientDetailsDto,
  ClientDirectoryDto,
  ClientEntryDto,
  TransferClientDto,
} from './client-directory.dto';
import { MemberRules } from './member-rules';
import type { NamedWriteDto } from './person.dto';

/** More than this is no list that anybody reads. */
const DIRECTORY_CAP = 2000;
const ADDRESS_OF_PRACTICE = 'sign_in_directory_pkey';
const STATUS_LINES = {
  active: 'client.reopened',
  paused: 'client.paused',
  archived: 'client.archived',
} as const;

/** Clients as the practice keeps them: never their work. */
@Injectable()
export class ClientDirectoryService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly details: ClientDetailsService,
    private readonly caseload: CaseloadService,
    private readonly team: CareTeamService,
    private readonly members: MembersService,
    private readonly invites: InvitesService,
    private readonly rules: MemberRules,
    private readonly writes: Writes,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Everybody, by name; of very many those added last. */
  list(actor: MemberActor): Promise<ClientDirectoryDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { clients, isCut } = await this.details.list(tx, actor.practiceId, DIRECTORY_CAP);
      const entries = await this.toDtos(tx, actor.practiceId, clients);
      return {
        isCut,
        clients: entries
          .map((entry) => asEntry(entry))
          .sort((a, b) => a.name.localeCompare(b.name, 'en')),
      };
    });
  }

  /**
   * Reading it is recorded.
   * @throws AppError 404 for a client whom neither role nor caseload opens to the actor
   */
  get(actor: MemberActor, id: string): Promise<ClientDetailsDto> {
    return this.practice.transaction(actor, (tx) => this.answer(tx, actor, id));
  }

  /**
   * Adds a client; the same request again changes nothing.
   * @throws AppError 400 CLIENT_TOO_YOUNG, EMAIL_MISSING, ROLE_MISSING; 403 for a therapist who adds
   *   to a colleague's care; 404; 409 EMAIL_TAKEN, WRITE_ID_REUSED
   */
  async add(actor: MemberActor, dto: AddClientDto): Promise<ClientDetailsDto> {
    const { practiceId } = actor;
    const { id, therapistId, isInvited, ...client } = dto;
    if (therapistId !== actor.memberId && !administers(actor)) throw forbidden();
    if (isInvited && !client.email) throw emailMissing();
    // A therapist cannot see the row before the caseload names them, so a job's transaction adds it.
    await this.asSystem(actor, async (tx) => {
      await this.rules.requireRole(tx, practiceId, therapistId, 'therapist', 'therapistId');
      const write = {
        id,
        operation: 'client.add',
        subjectId: id,
        body: dto,
        makes: 'accounts' as const,
      };
      await this.writes.once(tx, actor, write, async () => {
        await this.caseload.admit(tx, practiceId, { ...client, id, hasJoined: false }, therapistId);
        await this.audit.record(tx, actor, 'client.added', {
          subjectId: therapistId,
          clientId: id,
        });
        if (isInvited) await this.openInvite(tx, actor, id);
      });
    });
    return this.show(actor, id);
  }

  /**
   * Changes what is known of a client. A new address makes an invite that stands go out anew.
   * @throws AppError 404, 409 EMAIL_TAKEN, EMAIL_THEIRS
   */
  async change(actor: MemberActor, id: string, dto: ChangeClientDto): Promise<ClientDetailsDto> {
    const { practiceId } = actor;
    // Whether they are the actor's to change; addresses are a job's transaction to change.
    await this.practice.transaction(actor, (tx) => this.details.get(tx, practiceId, id));
    const email = dto.email ?? null;
    const { name, zone, language, legalName = null, pronouns = null } = dto;
    const wanted = { name, zone, language, legalName, pronouns };
    await this.asSystem(actor, async (tx) => {
      // Nobody joins between the look and the change: an account is its owner's from then on.
      const before = await this.details.getForChange(tx, practiceId, id);
      const isNewAddress = email !== before.email;
      if (isNewAddress && before.hasJoined) throw emailTheirs();
      await this.details.change(tx, practiceId, id, {
        ...wanted,
        ...(isNewAddress && { email }),
      });
      await this.audit.record(tx, actor, 'client.changed', { subjectId: id, clientId: id });
      if (!isNewAddress || inviteState(before, this.clock.now()) !== 'waiting') return;
      if (email) await this.openInvite(tx, actor, id);
      else await this.invites.revoke(tx, portalAccount(practiceId, id));
    });
    return this.show(actor, id);
  }

  /** Notes how to reach a client safely. @throws AppError 404 */
  setContact(actor: MemberActor, id: string, dto: ChangeContactDto): Promise<ClientDetailsDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.details.get(tx, actor.practiceId, id);
      await this.details.setContact(tx, actor.practiceId, id, dto.contact ?? null);
      return this.answer(tx, actor, id, 'client.contact-changed');
    });
  }

  /** Puts a client in another therapist's care. @throws AppError 400 ROLE_MISSING, 404 */
  transfer(actor: MemberActor, id: string, dto: TransferClientDto): Promise<ClientDetailsDto> {
    const { practiceId } = actor;
    const { therapistId } = dto;
    return this.practice.transaction(actor, async (tx) => {
      await this.details.get(tx, practiceId, id);
      await this.rules.requireRole(tx, practiceId, therapistId, 'therapist', 'therapistId');
      const isNew = await this.team.transfer(tx, practiceId, id, therapistId);
      return isNew
        ? this.answer(tx, actor, id, 'client.transferred', therapistId)
        : this.answer(tx, actor, id);
    });
  }

  /** Pauses, archives or reopens. @throws AppError 404 */
  setStatus(actor: MemberActor, id: string, dto: ChangeClientStatusDto): Promise<ClientDetailsDto> {
    const { status } = dto;
    return this.practice.transaction(actor, async (tx) => {
      const before = await this.details.get(tx, actor.practiceId, id);
      if (before.status === status) return this.answer(tx, actor, id);
      await this.details.setStatus(tx, actor.practiceId, id, status);
      if (status === 'archived') await this.team.endCare(tx, { clientId: id });
      if (status === 'active') await this.outbox.add(tx, CareReopened, { clientId: id });
      return this.answer(tx, actor, id, STATUS_LINES[status]);
    });
  }

  /**
   * Invites a client to the portal, or sends a new link; the one before is dead from now on.
   * @throws AppError 400 EMAIL_MISSING, 404, 409 JOINED_ALREADY
   */
  invite(actor: MemberActor, id: string, dto: NamedWriteDto): Promise<ClientDetailsDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { email } = await this.details.get(tx, actor.practiceId, id);
      if (!email) throw emailMissing();
      const write = { id: dto.id, operation: 'client.invite', subjectId: id, body: {} };
      await this.writes.once(tx, actor, write, () => this.openInvite(tx, actor, id));
      return this.read(tx, actor, id);
    });
  }

  /** Takes an invite back; doing so twice is the same as once. @throws AppError 404 */
  revokeInvite(actor: MemberActor, id: string): Promise<ClientDetailsDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.details.get(tx, actor.practiceId, id);
      const isRevoked = await this.invites.revoke(tx, portalAccount(actor.practiceId, id));
      return this.answer(tx, actor, id, isRevoked ? 'client.invite-revoked' : undefined);
    });
  }

  private async openInvite(tx: Tx, actor: Actor, id: string): Promise<void> {
    await this.invites.open(tx, portalAccount(actor.practiceId, id));
    await this.audit.record(tx, actor, 'client.invited', { subjectId: id, clientId: id });
  }

  /** For who has just changed them, which is recorded. */
  private show(actor: MemberActor, id: string): Promise<ClientDetailsDto> {
    return this.practice.transaction(actor, (tx) => this.read(tx, actor, id));
  }

  /** The details as they stand; recorded is what was done about them, or else that they were read. */
  private async answer(
    tx: Tx,
    actor: MemberActor,
    id: string,
    done: AuditAction = 'client.details-read',
    subjectId = id,
  ): Promise<ClientDetailsDto> {
    const details = await this.read(tx, actor, id);
    await this.audit.record(tx, actor, done, { subjectId, clientId: id });
    return details;
  }

  private async read(tx: Tx, actor: MemberActor, id: string): Promise<ClientDetailsDto> {
    const client = await this.details.get(tx, actor.practiceId, id);
    const [dto] = await this.toDtos(tx, actor.practiceId, [client]);
    return dto!;
  }

  private async toDtos(
    tx: Tx,
    practiceId: string,
    clients: ClientDetails[],
  ): Promise<ClientDetailsDto[]> {
    const therapists = await this.team.therapistsOf(
      tx,
      practiceId,
      clients.map(({ id }) => id),
    );
    const members = await this.members.some(tx, practiceId, [...therapists.values()]);
    const byId = new Map(members.map((member) => [member.id, member]));
    const at = this.clock.now();
    return clients.map(({ hasJoined, invitedAt, inviteExpiresAt, ...client }) => {
      const portal = inviteState({ hasJoined, invitedAt, inviteExpiresAt }, at);
      const therapist = byId.get(therapists.get(client.id) ?? '');
      return {
        ...client,
        therapist: therapist
          ? {
              id: therapist.id,
              name: therapist.name,
              isActive: therapist.status !== 'deactivated',
            }
          : null,
        portal,
        inviteExpiresAt: portal === 'waiting' ? inviteExpiresAt : null,
        hasContact: client.contact !== null,
      };
    });
  }

  private async asSystem(actor: MemberActor, work: (tx: Tx) => Promise<void>): Promise<void> {
    try {
      await this.practice.transaction(systemActor(actor.practiceId, 'directory'), work);
    } catch (error) {
      throw violatedUnique(error) === ADDRESS_OF_PRACTICE ? emailTaken() : error;
    }
  }
}

function asEntry(client: ClientDetailsDto): ClientEntryDto {
  const { id, name, pronouns, status, therapist, portal, hasContact } = client;
  return { id, name, pronouns, status, therapist, portal, hasContact };
}

function administers({ roles }: MemberActor): boolean {
  return roles.includes('owner') || roles.includes('admin');
}

function portalAccount(practiceId: string, accountId: string) {
  return { surface: 'portal' as const, practiceId, accountId };
}

/** 409: the account is the client's own by now. */
function emailTheirs() {
  return conflict('EMAIL_THEIRS', 'They have joined: the address is theirs to change');
}
