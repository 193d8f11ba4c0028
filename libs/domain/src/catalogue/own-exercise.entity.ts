import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An exercise that a practice writes itself: its draft, and how far it got. */
@Entity('own_exercises')
export class OwnExerciseEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** What was written so far, as JSON; sealed with the practice's key. */
  @Column('bytea')
  draft!: Buffer;

  @Column('integer')
  revision!: number;

  /** The write that made this revision. */
  @Column('uuid')
  writeId!: string;

  @Column('timestamptz')
  savedAt!: Date;

  @Column('uuid')
  savedBy!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** The exercise that it began as a copy of; null for one that began blank. */
  @Column('text', { nullable: true })
  sourceId!: string | null;

  @Column('integer', { nullable: true })
  sourceVersion!: number | null;

  /** The newest published version; 0 before there is one. */
  @Column('integer')
  version!: number;

  /** The revision that it was published from; 0 before. */
  @Column('integer')
  publishedRevision!: number;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;

  /** The revision that waits for approval. */
  @Column('integer', { nullable: true })
  askedRevision!: number | null;

  @Column('uuid', { nullable: true })
  askedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  askedAt!: Date | null;

  @Column('uuid', { nullable: true })
  sentBackBy!: string | null;

  @Column('timestamptz', { nullable: true })
  sentBackAt!: Date | null;

  /** What was said when it was asked for or sent back; sealed with the practice's key. */
  @Column('bytea', { nullable: true })
  note!: Buffer | null;
}
