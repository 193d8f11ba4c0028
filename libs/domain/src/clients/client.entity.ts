import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who comes to the practice. Adults only, until guardianship is designed. */
@Entity('clients')
export class ClientEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The name they chose; sealed with the client's key, like `email` and `birthDate`. */
  @Column('bytea')
  name!: Buffer;

  @Column('bytea', { nullable: true })
  email!: Buffer | null;

  @Column('bytea')
  birthDate!: Buffer;

  /** IANA zone of the client, fixed on a plan when it is made. */
  @Column('text')
  zone!: string;

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
}
