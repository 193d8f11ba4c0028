import type { MemberRole } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `invited`: has not joined yet, and cannot sign in. */
export type MemberStatus = 'invited' | 'active' | 'deactivated';

/** Somebody who works at a practice. */
@Entity('members')
export class MemberEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** Sealed with the practice's key, like `email`. */
  @Column('bytea')
  name!: Buffer;

  @Column('bytea')
  email!: Buffer;

  @Column('bytea')
  emailIndex!: Buffer;

  @Column('text', { array: true })
  roles!: MemberRole[];

  @Column('text')
  status!: MemberStatus;

  @Column('timestamptz')
  createdAt!: Date;

  /** When they were last invited; null where they never were. */
  @Column('timestamptz', { nullable: true })
  invitedAt!: Date | null;

  /** Until when the invite is good; null once it was taken back. */
  @Column('timestamptz', { nullable: true })
  inviteExpiresAt!: Date | null;
}
