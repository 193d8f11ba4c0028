import { PracticeGate, type Tx } from '@app/database';
import { type MemberActor, type MemberRole, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { MembersService, type MemberView } from '../members';
import { lastOwner, ownerNeeded, roleMissing } from './administration.errors';
import { MEMBER_ROLES } from './person.dto';

/** The rules that every change to the people of a practice keeps. */
@Injectable()
export class MemberRules {
  constructor(
    private readonly practice: PracticeGate,
    private readonly members: MembersService,
    private readonly audit: Audit,
  ) {}

  /** One change of the people at a time; keys that point to the practice are not kept waiting. */
  async lock(tx: Tx, practiceId: string): Promise<void> {
    await tx.query('select practice_id from practices where practice_id = $1 for no key update', [
      practiceId,
    ]);
  }

  /** Runs a change; a refusal for want of the owner's role is written down. */
  async guarded<T>(actor: MemberActor, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: string }).code === 'OWNER_NEEDED') {
        await this.practice.transaction(actor, (tx) =>
          this.audit.record(tx, actor, 'access.denied', { detail: { permission: 'owner' } }),
        );
      }
      throw error;
    }
  }

  /** @throws AppError 403 OWNER_NEEDED where an owner is concerned and the actor is none */
  requireOwnerFor(actor: MemberActor, ...roles: MemberRole[][]): void {
    const isAboutOwner = roles.some((some) => some.includes('owner'));
    if (isAboutOwner && !actor.roles.includes('owner')) throw ownerNeeded();
  }

  /** @throws AppError 409 LAST_OWNER; the caller holds the lock */
  async requireOtherOwner(tx: Tx, practiceId: string, memberId: string): Promise<void> {
    const others = await tx.query<unknown[]>(
      `select from members where practice_id = $1 and id <> $2 and status = 'active'
         and 'owner' = any(roles)`,
      [practiceId, memberId],
    );
    if (others.length === 0) throw lastOwner();
  }

  /**
   * A member who may take this on: with the role, and not gone.
   * @throws AppError 404 for nobody of this practice, 400 ROLE_MISSING
   */
  async requireRole(
    tx: Tx,
    practiceId: string,
    memberId: string,
    role: 'therapist' | 'supervisor',
    field: string,
  ): Promise<MemberView> {
    const member = await this.members.get(tx, practiceId, memberId);
    const isGone =
      member.status === 'deactivated' || (member.status === 'invited' && !member.inviteExpiresAt);
    if (isGone || !member.roles.includes(role)) throw roleMissing(role, field);
    return member;
  }
}

/** Roles in the order in which they are told, each once. */
export function inOrder(roles: MemberRole[]): MemberRole[] {
  return MEMBER_ROLES.filter((role) => roles.includes(role));
}

/** What `find` found. @throws AppError 404 */
export function found<T>(one: T | undefined): T {
  if (one === undefined) throw notFound();
  return one;
}
