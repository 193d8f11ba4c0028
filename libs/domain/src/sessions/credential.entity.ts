import type { Surface } from '@app/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something an account proves itself with. */
@Entity('credentials')
export class CredentialEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  surface!: Surface;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  kind!: 'password' | 'totp' | 'recovery-code';

  /** password: Argon2id in PHC form; totp: sealed secret; recovery-code: SHA-256. */
  @Column('bytea')
  secret!: Buffer;

  /** totp: when its first code was right. Until then it proves nothing. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  /** totp: the last 30-second step that was accepted, so that no code works twice. */
  @Column('bigint', { nullable: true })
  lastStep!: string | null;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;
}
