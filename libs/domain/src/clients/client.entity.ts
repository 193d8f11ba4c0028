import type { Language } from '@app/exercises';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who comes to the practice. Adults only, until guardianship is designed. */
@Entity('clients')
export class ClientEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The name they chose; sealed with the client's key, like all words of this row. */
  @Column('bytea')
  name!: Buffer;

  @Column('bytea', { nullable: true })
  email!: Buffer | null;

  /** For papers only; the chosen name is used everywhere else. */
  @Column('bytea', { nullable: true })
  legalName!: Buffer | null;

  @Column('bytea', { nullable: true })
  pronouns!: Buffer | null;

  @Column('bytea')
  birthDate!: Buffer;

  /** How to reach them safely (`SafeContact`), sealed as JSON. */
  @Column('bytea', { nullable: true })
  contact!: Buffer | null;

  /** IANA zone of the client, fixed on a plan when it is made. */
  @Column('text')
  zone!: string;

  /** In which they read the portal, exercises and mails. */
  @Column('text', { default: 'en' })
  language!: Language;

  @Column('text')
  status!: 'active' | 'paused' | 'archived';

  /** False where mail is not private: no e-mailed codes then. */
  @Column('boolean', { default: true })
  hasEmailSignIn!: boolean;

  /** Off until the client opts in. */
  @Column('boolean', { default: false })
  hasReminders!: boolean;

  @Column('timestamptz')
  createdAt!: Date;

  /** When they had read the portal's first pages; null before. */
  @Column('timestamptz', { nullable: true })
  welcomedAt!: Date | null;

  /** False until they followed an invite; where they may sign in from the start, true. */
  @Column('boolean', { default: true })
  hasJoined!: boolean;

  /** When they were last invited; null where they never were. */
  @Column('timestamptz', { nullable: true })
  invitedAt!: Date | null;

  /** Until when the invite is good; null once it was taken back. */
  @Column('timestamptz', { nullable: true })
  inviteExpiresAt!: Date | null;
}
