import type { Surface } from '@app/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ChallengePurpose =
  | 'sign-in-code'
  | 'password-reset'
  | 'email-change'
  | 'sign-up'
  | 'member-invite'
  | 'client-invite';

/** A code or link that was mailed and is good for one use. */
@Entity('challenges')
export class ChallengeEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  surface!: Surface;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  purpose!: ChallengePurpose;

  @Column('bytea')
  secretHash!: Buffer;

  /** The browser that asked: a code this short must not work in any other. */
  @Column('bytea', { nullable: true })
  browserHash!: Buffer | null;

  /** What the mail says (`ChallengeContent`), sealed with the practice's key. */
  @Column('bytea')
  content!: Buffer;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;
}
