import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a session is held. */
export const PLACES = ['room', 'video', 'phone'] as const;
export type Place = (typeof PLACES)[number];

/** A session between a client and a member. Planned and over means held. */
@Entity('appointments')
export class AppointmentEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  memberId!: string;

  /** The id of the first of those that were planned in one go; its own where it is alone. */
  @Column('uuid')
  planId!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('integer')
  minutes!: number;

  @Column('text')
  place!: Place;

  @Column('text')
  state!: 'planned' | 'cancelled';

  @Column('timestamptz')
  plannedAt!: Date;

  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;
}
