import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a client stands on Today, in the order in which they stand there. */
export const REASONS = ['too-much', 'programme', 'session', 'shared', 'worse', 'quiet'] as const;
export type Reason = (typeof REASONS)[number];

/** A member wants to hear of a client's reason again later, not today. */
@Entity('put_offs')
export class PutOffEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The member. */
  @Column('uuid')
  accountId!: string;

  @Column('uuid')
  clientId!: string;

  @Column('text')
  reason!: Reason;

  @Column('timestamptz')
  putOffAt!: Date;

  @Column('timestamptz')
  until!: Date;
}
