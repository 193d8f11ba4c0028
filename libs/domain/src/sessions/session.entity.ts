import type { Surface } from '@app/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How far a sign-in has come. `enrol`: password given, second factor to be set up; `totp`: second
 * factor asked for; `full`: signed in.
 */
export type SessionStep = 'enrol' | 'totp' | 'full';

/** One browser, signed in. The cookie holds the token, this row its SHA-256. */
@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  surface!: Surface;

  @Column('uuid')
  accountId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('text')
  step!: SessionStep;

  @Column('timestamptz')
  createdAt!: Date;

  /** Written at most once a minute; the idle time counts from here. */
  @Column('timestamptz')
  seenAt!: Date;

  /** The end whatever happens; idleness ends it sooner. */
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
