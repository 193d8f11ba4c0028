import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something a client wrote for themselves. Staff see the row only while `releasedAt` is set. */
@Entity('journal_entries')
export class JournalEntryEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  /** Made by the client. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  /** Sealed with the client's key, like `body`; null where they gave none. */
  @Column('bytea', { nullable: true })
  title!: Buffer | null;

  @Column('bytea')
  body!: Buffer;

  /** Counts up with every change of the words; a writer names the one they saw. */
  @Column('integer')
  revision!: number;

  @Column('uuid')
  writeId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;

  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;
}
