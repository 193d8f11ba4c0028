import { PracticeGate, type Tx, violatedUnique } from '@app/database';
import { Clock, type MemberActor, systemActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { CareTeamService } from '../caseload';
import { InvitesService, inviteState } from '../invites';
import { MembersService, type MemberView } from '../members';
import { emailTaken, SecondFactorService } from '../sessions';
import { Writes } from '../writes';
import { inOrder, MemberRules } from './member-rules';
import type { InvitePersonDto, NamedWriteDto, PeopleDto, PersonDto } from './person.dto';

const ADDRESS_OF_PRACTICE = 'members_practice_id_email_index_key';

/** The people of a practice, and how they come to it. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly members: MembersService,
    private readonly team: CareTeamService,
    private readonly invites: InvitesService,
    private readonly secondFactor: SecondFactorService,
    private readonly rules: MemberRules,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Everybody, by name. */
  async list(actor: MemberActor): Promise<PeopleDto> {
    const { practiceId } = actor;
    const secured = await this.whoIsSecured(practiceId);
    return this.practice.transaction(actor, async (tx) => {
      const members = await this.members.list(tx, practiceId);
      const people = await this.toDtos(tx, practiceId, members, secured);
      return { people: people.sort((a, b) => a.name.localeCompare(b.name, 'en')) };
    });
  }

  /** @throws AppError 404 */
  async get(actor: MemberActor, id: string): Promise<PersonDto> {
    const { practiceId } = actor;
    const secured = await this.whoIsSecured(practiceId, id);
    return this.practice.transaction(actor, async (tx) => {
      const member = await this.members.get(tx, practiceId, id);
      const [person] = await this.toDtos(tx, practiceId, [member], secured);
      return person!;
    });
  }

  /**
   * Invites somebody; the same request again changes nothing.
   * @throws AppError 403 OWNER_NEEDED, 409 EMAIL_TAKEN, WRITE_ID_REUSED
   */
  async invite(actor: MemberActor, dto: InvitePersonDto): Promise<PersonDto> {
    const { practiceId } = actor;
    const roles = inOrder(dto.roles);
    const write = { ...named(dto.id, 'member.invite', dto.id, dto), makes: 'accounts' as const };
    await this.rules.guarded(actor, async () => {
      this.rules.requireOwnerFor(actor, roles);
      await this.practice
        .transaction(actor, (tx) =>
          this.writes.once(tx, actor, write, async () => {
            await this.members.addInvited(tx, practiceId, { ...dto, roles });
            await this.invites.open(tx, { surface: 'clinic', practiceId, accountId: dto.id });
            await this.audit.record(tx, actor, 'member.invited', {
              subjectId: dto.id,
              detail: { roles: roles.join(',') },
            });
          }),
        )
        .catch((error: unknown) => {
          throw violatedUnique(error) === ADDRESS_OF_PRACTICE ? emailTaken() : error;
        });
    });
    return this.get(actor, dto.id);
  }

  /**
   * Sends a new link; the one before is dead from now on.
   * @throws AppError 404, 409 JOINED_ALREADY
   */
  async inviteAgain(actor: MemberActor, id: string, dto: NamedWriteDto): Promise<PersonDto> {
    const { practiceId } = actor;
    await this.rules.guarded(actor, () =>
      this.practice.transaction(actor, async (tx) => {
        const { roles } = await this.members.get(tx, practiceId, id);
        this.rules.requireOwnerFor(actor, roles);
        const write = named(dto.id, 'member.invite-again', id);
        await this.writes.once(tx, actor, write, async () => {
          await this.invites.open(tx, { surface: 'clinic', practiceId, accountId: id });
          await this.audit.record(tx, actor, 'member.invited-again', { subjectId: id });
        });
      }),
    );
    return this.get(actor, id);
  }

  /** Takes an invite back; doing so twice is the same as once. @throws AppError 404 */
  async revokeInvite(actor: MemberActor, id: string): Promise<PersonDto> {
    const { practiceId } = actor;
    await this.practice.transaction(actor, async (tx) => {
      await this.members.get(tx, practiceId, id);
      const account = { surface: 'clinic' as const, practiceId, accountId: id };
      if (!(await this.invites.revoke(tx, account))) return;
      await this.audit.record(tx, actor, 'member.invite-revoked', { subjectId: id });
    });
    return this.get(actor, id);
  }

  /** What somebody proves themselves with is not for admins to read: only whether it is there. */
  private whoIsSecured(practiceId: string, memberId?: string): Promise<Set<string>> {
    return this.practice.transaction(systemActor(practiceId, 'people'), (tx) =>
      this.secondFactor.whoHasOne(tx, practiceId, memberId),
    );
  }

  private async toDtos(
    tx: Tx,
    practiceId: string,
    members: MemberView[],
    secured: Set<string>,
  ): Promise<PersonDto[]> {
    const ids = members.map(({ id }) => id);
    const supervisors = await this.team.supervisorsOf(tx, practiceId, ids);
    const names = await this.members.names(tx, practiceId, [...supervisors.values()]);
    const counts = await this.team.countClients(tx, practiceId, ids);
    const at = this.clock.now();
    return members.map(({ id, name, email, roles, ...member }) => {
      const supervisorId = supervisors.get(id);
      const state = stateOf(member, at);
      return {
        id,
        name,
        email,
        roles: inOrder(roles),
        state,
        inviteExpiresAt: state === 'waiting' ? member.inviteExpiresAt : null,
        supervisor: supervisorId ? { id: supervisorId, name: names.get(supervisorId) ?? '' } : null,
        hasSecondFactor: secured.has(id),
        clientCount: counts.get(id) ?? 0,
      };
    });
  }
}

function named(id: string, operation: string, subjectId: string, body: object = {}) {
  return { id, operation, subjectId, body };
}

function stateOf(member: Omit<MemberView, 'id' | 'name' | 'email' | 'roles'>, at: Date) {
  if (member.status !== 'invited') return member.status;
  const state = inviteState({ ...member, hasJoined: false }, at);
  return state === 'waiting' || state === 'expired' ? state : 'revoked';
}
