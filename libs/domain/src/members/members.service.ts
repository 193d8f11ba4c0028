import { type KeyRing, open, seal } from '@app/crypto';
import { SignInDirectory, type Tx } from '@app/database';
import { Clock, type MemberRole, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Keys } from '../practices';
import { MemberEntity, type MemberStatus } from './member.entity';

export interface NewMember {
  /** Client-made UUIDv7. */
  id: string;
  name: string;
  email: string;
  roles: MemberRole[];
}

export interface MemberView {
  id: string;
  name: string;
  email: string;
  roles: MemberRole[];
  status: MemberStatus;
  /** When they were last invited; null where they never were. */
  invitedAt: Date | null;
  /** Until when the invite is good; null once it was taken back. */
  inviteExpiresAt: Date | null;
}

/** Staff of a practice. Every method works inside the transaction of whoever asks. */
@Injectable()
export class MembersService {
  constructor(
    private readonly keys: Keys,
    private readonly directory: SignInDirectory,
    private readonly clock: Clock,
  ) {}

  /** Adds a member and lets their address sign in; needs a job's transaction. */
  async add(tx: Tx, practiceId: string, input: NewMember): Promise<void> {
    await this.insert(tx, practiceId, input, 'active');
    await this.directory.register(tx, 'clinic', { practiceId, accountId: input.id }, input.email);
  }

  /**
   * Adds a member who has still to join: until `activate` they cannot sign in. Needs an admin's or a
   * job's transaction.
   */
  addInvited(tx: Tx, practiceId: string, input: NewMember): Promise<void> {
    return this.insert(tx, practiceId, input, 'invited');
  }

  /** Lets a member who was invited sign in; needs a job's transaction. */
  async activate(tx: Tx, practiceId: string, id: string): Promise<void> {
    const { email } = await this.get(tx, practiceId, id);
    await tx.update(MemberEntity, { practiceId, id, status: 'invited' }, { status: 'active' });
    await this.directory.register(tx, 'clinic', { practiceId, accountId: id }, email);
  }

  /** Everybody of the practice, whatever their status, in the order in which they were added. */
  async list(tx: Tx, practiceId: string): Promise<MemberView[]> {
    const rows = await tx.find(MemberEntity, { where: { practiceId }, order: { id: 'ASC' } });
    const ring = await this.keys.practiceRing(tx, practiceId);
    return rows.map((row) => view(ring, row));
  }

  /** Those of the ids given who are of the practice. */
  async some(tx: Tx, practiceId: string, ids: string[]): Promise<MemberView[]> {
    const rows = await tx.findBy(MemberEntity, { practiceId, id: Any(ids) });
    const ring = await this.keys.practiceRing(tx, practiceId);
    return rows.map((row) => view(ring, row));
  }

  /** @throws AppError 404 */
  async get(tx: Tx, practiceId: string, id: string): Promise<MemberView> {
    const row = await tx.findOneBy(MemberEntity, { practiceId, id });
    if (!row) throw notFound();
    return view(await this.keys.practiceRing(tx, practiceId), row);
  }

  /** Names by member id, for the ids given. */
  async names(tx: Tx, practiceId: string, ids: string[]): Promise<Map<string, string>> {
    const rows = await tx.findBy(MemberEntity, { practiceId, id: Any(ids) });
    const ring = await this.keys.practiceRing(tx, practiceId);
    return new Map(rows.map((row) => [row.id, open(ring, 'members.name', row.id, row.name)]));
  }

  /** Gives the member another sign-in address. */
  async changeEmail(tx: Tx, practiceId: string, id: string, email: string): Promise<void> {
    const ring = await this.keys.practiceRing(tx, practiceId);
    await tx.update(
      MemberEntity,
      { practiceId, id },
      {
        email: seal(ring, 'members.email', id, email),
        emailIndex: this.emailIndex(practiceId, email),
      },
    );
    const account = { practiceId, accountId: id };
    await this.directory.unregister(tx, 'clinic', account);
    await this.directory.register(tx, 'clinic', account, email);
  }

  private async insert(
    tx: Tx,
    practiceId: string,
    input: NewMember,
    status: MemberStatus,
  ): Promise<void> {
    const ring = await this.keys.practiceRing(tx, practiceId);
    await tx.insert(MemberEntity, {
      practiceId,
      id: input.id,
      name: seal(ring, 'members.name', input.id, input.name),
      email: seal(ring, 'members.email', input.id, input.email),
      emailIndex: this.emailIndex(practiceId, input.email),
      roles: input.roles,
      status,
      createdAt: this.clock.now(),
      invitedAt: null,
      inviteExpiresAt: null,
    });
  }

  private emailIndex(practiceId: string, email: string): Buffer {
    return this.keys.blindIndex(practiceId, 'members.email', email);
  }
}

function view(ring: KeyRing, row: MemberEntity): MemberView {
  return {
    id: row.id,
    name: open(ring, 'members.name', row.id, row.name),
    email: open(ring, 'members.email', row.id, row.email),
    roles: row.roles,
    status: row.status,
    invitedAt: row.invitedAt,
    inviteExpiresAt: row.inviteExpiresAt,
  };
}
