import { PracticeGate, type Tx } from '@app/database';
import { type MemberActor, type MemberRole, systemActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { CareTeamService } from '../caseload';
import { ClientDetailsService } from '../clients';
import { MemberEntity, MembersService } from '../members';
import { AccountRecoveryService, SessionsService } from '../sessions';
import { Writes } from '../writes';
import { hasClients, notJoined, ownAccount, roleMissing } from './administration.errors';
import { found, inOrder, MemberRules } from './member-rules';
import { PeopleService } from './people.service';
import type {
  ChangeRolesDto,
  DeactivateDto,
  HeldClientsDto,
  NamedWriteDto,
  PersonDto,
  SetSupervisorDto,
} from './person.dto';

/** What changes for somebody who is with the practice already. */
@Injectable()
export class MemberChangesService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly people: PeopleService,
    private readonly members: MembersService,
    private readonly clients: ClientDetailsService,
    private readonly team: CareTeamService,
    private readonly sessions: SessionsService,
    private readonly recovery: AccountRecoveryService,
    private readonly rules: MemberRules,
    private readonly writes: Writes,
    private readonly audit: Audit,
  ) {}

  /**
   * Gives a member other roles, from their next request on.
   * @throws AppError 403 OWNER_NEEDED, 404, 409 LAST_OWNER, HAS_CLIENTS
   */
  async changeRoles(actor: MemberActor, id: string, dto: ChangeRolesDto): Promise<PersonDto> {
    const roles = inOrder(dto.roles);
    const { practiceId } = actor;
    await this.rules.guarded(actor, () =>
      this.practice.transaction(actor, async (tx) => {
        await this.rules.lock(tx, practiceId);
        const { roles: before } = await this.members.get(tx, practiceId, id);
        if (inOrder(before).join() === roles.join()) return;
        const changed = (['owner', 'therapist', 'supervisor'] as const).filter(
          (role) => before.includes(role) !== roles.includes(role),
        );
        this.rules.requireOwnerFor(actor, changed);
        for (const role of changed.filter((one) => before.includes(one))) {
          await this.letGo(tx, practiceId, id, role);
        }
        await tx.update(MemberEntity, { practiceId, id }, { roles });
        await this.audit.record(tx, actor, 'member.roles-changed', {
          subjectId: id,
          detail: { roles: roles.join(',') },
        });
      }),
    );
    return this.people.get(actor, id);
  }

  /**
   * Gives a member one supervisor, or none: who supervises them sees their clients.
   * @throws AppError 400 ROLE_MISSING, 404
   */
  async setSupervisor(actor: MemberActor, id: string, dto: SetSupervisorDto): Promise<PersonDto> {
    const { practiceId } = actor;
    const supervisorId = dto.supervisorId ?? null;
    await this.practice.transaction(actor, async (tx) => {
      await this.rules.lock(tx, practiceId);
      await this.members.get(tx, practiceId, id);
      if (supervisorId === id) throw roleMissing('supervisor', 'supervisorId');
      if (supervisorId) {
        const role = ['supervisor', 'supervisorId'] as const;
        await this.rules.requireRole(tx, practiceId, supervisorId, ...role);
      }
      if (!(await this.team.setSupervisor(tx, practiceId, id, supervisorId))) return;
      await this.audit.record(tx, actor, 'member.supervised', {
        subjectId: id,
        detail: supervisorId ? { otherId: supervisorId } : {},
      });
    });
    return this.people.get(actor, id);
  }

  /** Whose therapist the member is. @throws AppError 404 */
  heldClients(actor: MemberActor, id: string): Promise<HeldClientsDto> {
    const { practiceId } = actor;
    return this.practice.transaction(actor, async (tx) => {
      await this.members.get(tx, practiceId, id);
      const ids = await this.team.clientsOf(tx, practiceId, id);
      const names = await this.clients.names(tx, practiceId, ids);
      const clients = [...names].map(([clientId, name]) => ({ id: clientId, name }));
      return { clients: clients.sort((a, b) => a.name.localeCompare(b.name, 'en')) };
    });
  }

  /**
   * Ends somebody's access at once, and hands over whom they treated.
   * @throws AppError 403 OWNER_NEEDED, 404, 409 LAST_OWNER, OWN_ACCOUNT, NOT_JOINED, HAS_CLIENTS
   */
  async deactivate(actor: MemberActor, id: string, dto: DeactivateDto): Promise<PersonDto> {
    const { practiceId } = actor;
    if (id === actor.memberId) throw ownAccount();
    // Sessions are their account's own: only a job's transaction ends them for somebody else.
    const system = systemActor(practiceId, 'people');
    await this.rules.guarded(actor, () =>
      this.practice.transaction(system, async (tx) => {
        await this.rules.lock(tx, practiceId);
        const { roles, status } = await this.members.get(tx, practiceId, id);
        this.rules.requireOwnerFor(actor, roles);
        if (status === 'invited') throw notJoined();
        if (status === 'deactivated') return;
        if (roles.includes('owner')) await this.rules.requireOtherOwner(tx, practiceId, id);
        await this.handOver(tx, actor, id, dto);
        await this.team.endSupervisionsBy(tx, practiceId, id);
        await this.team.endCare(tx, { memberId: id });
        await tx.update(MemberEntity, { practiceId, id }, { status: 'deactivated' });
        await this.sessions.revokeAll(tx, { practiceId, accountId: id });
        await this.audit.record(tx, actor, 'member.deactivated', { subjectId: id });
      }),
    );
    return this.people.get(actor, id);
  }

  /** Lets somebody in again, with what they signed in with before. @throws AppError 403, 404 */
  async reactivate(actor: MemberActor, id: string): Promise<PersonDto> {
    const { practiceId } = actor;
    await this.rules.guarded(actor, () =>
      this.practice.transaction(actor, async (tx) => {
        await this.rules.lock(tx, practiceId);
        const { roles, status } = await this.members.get(tx, practiceId, id);
        this.rules.requireOwnerFor(actor, roles);
        if (status !== 'deactivated') return;
        await tx.update(MemberEntity, { practiceId, id }, { status: 'active' });
        await this.audit.record(tx, actor, 'member.reactivated', { subjectId: id });
      }),
    );
    return this.people.get(actor, id);
  }

  /**
   * For somebody who lost their second factor: everything they prove themselves with is void, and a
   * link to begin anew goes to their mailbox. Whoever knows the old password gains nothing by it.
   * @throws AppError 403 OWNER_NEEDED, 404, 409 OWN_ACCOUNT, NOT_JOINED
   */
  async resetSecondFactor(actor: MemberActor, id: string, dto: NamedWriteDto): Promise<PersonDto> {
    const { practiceId } = actor;
    if (id === actor.memberId) throw ownAccount();
    await this.rules.guarded(actor, () =>
      this.practice.transaction(systemActor(practiceId, 'people'), async (tx) => {
        const { roles, status } = await this.members.get(tx, practiceId, id);
        this.rules.requireOwnerFor(actor, roles);
        if (status !== 'active') throw notJoined();
        const write = { id: dto.id, operation: 'second-factor.reset', subjectId: id, body: {} };
        await this.writes.once(tx, actor, write, async () => {
          await this.recovery.beginAnew(tx, { surface: 'clinic', practiceId, accountId: id });
          await this.audit.record(tx, actor, 'second-factor.reset', { subjectId: id });
        });
      }),
    );
    return this.people.get(actor, id);
  }

  /** What has to be settled before somebody gives a role up. */
  private async letGo(tx: Tx, practiceId: string, id: string, role: MemberRole): Promise<void> {
    if (role === 'owner') await this.rules.requireOtherOwner(tx, practiceId, id);
    if (role === 'supervisor') await this.team.endSupervisionsBy(tx, practiceId, id);
    if (role !== 'therapist') return;
    const { length } = await this.team.clientsOf(tx, practiceId, id);
    if (length > 0) throw hasClients(length);
  }

  private async handOver(
    tx: Tx,
    actor: MemberActor,
    memberId: string,
    { handover, isRestLater }: DeactivateDto,
  ): Promise<void> {
    const { practiceId } = actor;
    await this.team.lock(
      tx,
      practiceId,
      handover.map(({ clientId }) => clientId),
    );
    const left = new Set(await this.team.clientsOf(tx, practiceId, memberId));
    for (const { clientId } of handover) found(left.delete(clientId) || undefined);
    for (const therapistId of new Set(handover.map((one) => one.therapistId))) {
      if (therapistId === memberId) throw roleMissing('therapist', 'handover');
      const role = ['therapist', 'handover'] as const;
      await this.rules.requireRole(tx, practiceId, therapistId, ...role);
    }
    await this.team.handOver(tx, practiceId, handover);
    const moved = handover.map(({ clientId, therapistId }) => ({
      subjectId: therapistId,
      clientId,
    }));
    await this.audit.recordEach(tx, actor, 'client.transferred', moved);
    if (left.size > 0 && !isRestLater) throw hasClients(left.size);
  }
}
