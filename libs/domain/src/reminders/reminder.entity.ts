import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a reminder that was planned was not sent. */
export type SuppressedBecause =
  | 'assignment-gone'
  | 'not-open'
  | 'client-not-active'
  | 'opted-out'
  | 'programme-on-hold'
  | 'no-address';

/** One reminder to one client on one local day: made ahead, decided when its time comes. */
@Entity('reminders')
export class ReminderEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  occurrenceId!: string;

  /** What it follows from, such as `assignment:<id>`; one a day and rule. */
  @Column('text')
  rule!: string;

  @Column('date')
  localDate!: string;

  @Column('timestamptz')
  sendAt!: Date;

  @Column('text')
  state!: 'planned' | 'handed-over' | 'suppressed';

  @Column('text', { nullable: true })
  reason!: SuppressedBecause | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
}
