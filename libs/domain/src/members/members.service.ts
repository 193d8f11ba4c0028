import { open, seal } from '@app/crypto';
import { SignInDirectory, type Tx } from '@app/database';
import { Clock, type MemberRole, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Keys } from '../practices';
import { MemberEntity } from './member.entity';

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
  status: 'active' | 'deactivated';
}

/** Staff of a practice. Every method works inside the transaction of whoever asks. */
@Injectable()
export class MembersService {
  constructor(
    private readonly keys: Keys,
    private readonly directory: SignInDirectory,
    private readonly clock: Clock,
  ) {}

  /** Adds a member and lets their address sign in; needs an admin's or a job's transaction. */
  async add(tx: Tx, practiceId: string, input: NewMember): Promise<void> {
    const ring = await this.keys.practiceRing(tx, practiceId);
    await tx.insert(MemberEntity, {
      practiceId,
      id: input.id,
      name: seal(ring, 'members.name', input.id, input.name),
      email: seal(ring, 'members.email', input.id, input.email),
      emailIndex: this.emailIndex(practiceId, input.email),
      roles: input.roles,
      status: 'active',
      createdAt: this.clock.now(),
    });
    await this.directory.register(tx, 'clinic', { practiceId, accountId: input.id }, input.email);
  }

  /** @throws AppError 404 */
  async get(tx: Tx, practiceId: string, id: string): Promise<MemberView> {
    const row = await tx.findOneBy(MemberEntity, { practiceId, id });
    if (!row) throw notFound();
    return this.view(tx, row);
  }

  /** Names by member id, for the ids given. */
  async names(tx: Tx, practiceId: string, ids: string[]): Promise<Map<string, string>> {
    const rows = await tx.findBy(MemberEntity, { practiceId, id: In(ids) });
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

  private async view(tx: Tx, row: MemberEntity): Promise<MemberView> {
    const ring = await this.keys.practiceRing(tx, row.practiceId);
    return {
      id: row.id,
      name: open(ring, 'members.name', row.id, row.name),
      email: open(ring, 'members.email', row.id, row.email),
      roles: row.roles,
      status: row.status,
    };
  }

  private emailIndex(practiceId: string, email: string): Buffer {
    return this.keys.blindIndex(practiceId, 'members.email', email);
  }
}
