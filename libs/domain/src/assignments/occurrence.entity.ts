import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One due instance of an assignment, in the client's local calendar. */
@Entity('occurrences')
export class OccurrenceEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  assignmentId!: string;

  /** ISO date in the assignment's zone. */
  @Column('date')
  localDate!: string;

  @Column('timestamptz')
  dueAt!: Date;

  @Column('timestamptz')
  plannedAt!: Date;
}
