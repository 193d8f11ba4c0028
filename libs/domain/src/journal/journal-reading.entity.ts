import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member has opened a shared entry of a client's journal. */
@Entity('journal_readings')
export class JournalReadingEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  entryId!: string;

  @Column('uuid')
  memberId!: string;

  /** The latest time. */
  @Column('timestamptz')
  readAt!: Date;
}
