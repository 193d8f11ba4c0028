import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member has looked at what happened with a client. */
@Entity('client_looks')
export class ClientLookEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  memberId!: string;

  /** The latest time. */
  @Column('timestamptz')
  lookedAt!: Date;
}
