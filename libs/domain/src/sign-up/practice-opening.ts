import type { Tx } from '@app/database';
import { type MemberRole, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { MembersService } from '../members';
import { PracticesService, type NewPractice } from '../practices';

/** Who opens a practice. */
export interface NewOwner {
  name: string;
  email: string;
  /** True where they see clients too. */
  isTherapist?: boolean;
}

/** The one way in which a practice and its owner come to be. */
@Injectable()
export class PracticeOpening {
  constructor(
    private readonly practices: PracticesService,
    private readonly members: MembersService,
  ) {}

  /**
   * Opens a practice in a job's transaction of it. Where it is not confirmed yet its owner cannot
   * sign in before `confirm`.
   * @returns the owner's id
   */
  async open(
    tx: Tx,
    practice: NewPractice,
    { name, email, isTherapist }: NewOwner,
  ): Promise<string> {
    await this.practices.open(tx, practice);
    const roles: MemberRole[] = ['owner', 'admin', ...(isTherapist ? ['therapist' as const] : [])];
    const owner = { id: newId(), name, email, roles };
    if (practice.isConfirmed === false) await this.members.addInvited(tx, practice.id, owner);
    else await this.members.add(tx, practice.id, owner);
    return owner.id;
  }

  /** Confirms practice and owner; false when there is nothing to confirm any more. */
  async confirm(tx: Tx, practiceId: string, ownerId: string): Promise<boolean> {
    if (!(await this.practices.confirm(tx, practiceId))) return false;
    await this.members.activate(tx, practiceId, ownerId);
    return true;
  }
}
