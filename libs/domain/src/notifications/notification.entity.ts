import type { Surface } from '@app/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a message is about; each has its fixed words. */
export type NotificationKind =
  | 'note'
  | 'sign-in-code'
  | 'password-reset'
  | 'email-change'
  | 'email-changed'
  | 'sign-up'
  | 'member-invite'
  | 'client-invite';

/**
 * One message to one person. E-mail cannot be sent exactly once: `unknown` means that the mail
 * server may or may not have taken it, and such a message is never sent again by itself.
 */
@Entity('notifications')
export class NotificationEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  surface!: Surface;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  kind!: NotificationKind;

  /** A challenge, or the assignment that the link leads to. */
  @Column('uuid')
  subjectId!: string;

  @Column('text')
  state!: 'planned' | 'sending' | 'sent' | 'failed' | 'unknown' | 'suppressed';

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  sendingAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
