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

  /** Why, in the client's words; sealed with the client's key. */
  @Column('bytea', { nullable: true })
  rationale!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

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
