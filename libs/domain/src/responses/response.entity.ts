import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A client's work on one assignment: a draft of their own until they hand it in. */
@Entity('responses')
export class ResponseEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  assignmentId!: string;

  @Column('text')
  exerciseId!: string;

  @Column('integer')
  exerciseVersion!: number;

  /** Version of the exercise format in which the answers are kept. */
  @Column('integer', { default: 1 })
  formatVersion!: number;

  /** Version of the rules by which its measure is scored; null where it holds none, and for a draft. */
  @Column('integer', { nullable: true })
  scoringVersion!: number | null;

  @Column('text')
  state!: 'draft' | 'submitted';

  /** The step to come back to. */
  @Column('text', { nullable: true })
  currentStep!: string | null;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  /** From then on staff see that it exists. */
  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;
}
