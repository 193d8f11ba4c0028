import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of a run, pinned to a version of its exercise. */
@Entity('programme_steps')
export class ProgrammeStepEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  runId!: string;

  @Column('text')
  part!: 'opening' | 'steps';

  @Column('integer')
  position!: number;

  /** The step's id inside the programme; null for what the therapist added. */
  @Column('text', { nullable: true })
  key!: string | null;

  @Column('text')
  exerciseId!: string;

  @Column('integer')
  exerciseVersion!: number;

  /** Why this now, where the therapist added it; sealed with the client's key. */
  @Column('bytea', { nullable: true })
  why!: Buffer | null;

  @Column('text')
  unlockBy!: 'completion' | 'delay' | 'date' | 'hand';

  @Column('integer', { nullable: true })
  unlockDays!: number | null;

  @Column('timestamptz', { nullable: true })
  unlockAt!: Date | null;

  /** The latest assignment that came of it. */
  @Column('uuid', { nullable: true })
  assignmentId!: string | null;

  @Column('timestamptz', { nullable: true })
  skippedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
