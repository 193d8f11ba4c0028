import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How an assignment ended. None of them is a failure. */
export const OUTCOMES = [
  'done',
  'done-on-paper',
  'too-much',
  'not-now',
  'not-private-here',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** An exercise that a therapist gave to a client, pinned to one published version. */
@Entity('assignments')
export class AssignmentEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('text')
  exerciseId!: string;

  @Column('integer')
  exerciseVersion!: number;

  /** What was left out or worded differently, as `Tailoring`; sealed with the client's key. */
  @Column('bytea', { nullable: true })
  tailoring!: Buffer | null;

  /** The texts of a measure that the practice holds a licence for, as `MeasureTexts`; sealed with the client's key. */
  @Column('bytea', { nullable: true })
  instrument!: Buffer | null;

  /** Why, in the client's words; sealed with the client's key. */
  @Column('bytea', { nullable: true })
  rationale!: Buffer | null;

  /** Where, how and what may get in the way, as `PlanWordsDto`; sealed with the client's key. */
  @Column('bytea', { nullable: true })
  plan!: Buffer | null;

  /** The client is asked to make the plan. */
  @Column('boolean', { default: false })
  asksPlan!: boolean;

  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Column('boolean', { default: false })
  isAfterSession!: boolean;

  /** The first assignment of a series, on every row of it; null where it comes once. */
  @Column('uuid', { nullable: true })
  seriesId!: string | null;

  /** Which of the series' dates this one is for, from 1. */
  @Column('integer', { nullable: true })
  seriesNumber!: number | null;

  @Column('integer', { nullable: true })
  repeatDays!: number | null;

  @Column('integer', { nullable: true })
  repeatTimes!: number | null;

  /** On the first of a series: from then on no further one is made. */
  @Column('timestamptz', { nullable: true })
  repeatEndedAt!: Date | null;

  /** The programme's run that it came of; null where it was given by itself. */
  @Column('uuid', { nullable: true })
  runId!: string | null;

  /** The client's zone when it was assigned. */
  @Column('text')
  zone!: string;

  @Column('text')
  status!: 'open' | 'closed' | 'withdrawn';

  @Column('text', { nullable: true })
  outcome!: Outcome | null;

  @Column('uuid')
  assignedBy!: string;

  @Column('timestamptz')
  assignedAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
