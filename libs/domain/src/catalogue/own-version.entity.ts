import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One published version of a practice's own exercise. It never changes. */
@Entity('own_exercise_versions')
export class OwnVersionEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  exerciseId!: string;

  @PrimaryColumn('integer')
  version!: number;

  /** The exercise whole, as JSON; sealed with the practice's key. */
  @Column('bytea')
  content!: Buffer;

  /** What its author said about it; sealed with the practice's key. */
  @Column('bytea')
  note!: Buffer;

  @Column('uuid')
  writtenBy!: string;

  @Column('uuid')
  publishedBy!: string;

  @Column('timestamptz')
  publishedAt!: Date;
}
