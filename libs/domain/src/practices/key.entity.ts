import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A practice's data key, wrapped by the key provider. */
@Entity('practice_keys')
export class PracticeKeyEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea')
  wrapped!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;
}

/** A client's data key, sealed with the practice's. Deleting it makes every word unreadable. */
@Entity('client_keys')
export class ClientKeyEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('bytea')
  wrapped!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;
}
