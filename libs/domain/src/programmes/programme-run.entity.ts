import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A client's way through a programme, pinned to one version of it. One at a time is on its way. */
@Entity('programme_runs')
export class ProgrammeRunEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('text')
  programmeId!: string;

  @Column('integer')
  programmeVersion!: number;

  /** The client's zone when it was started. */
  @Column('text')
  zone!: string;

  @Column('uuid')
  startedBy!: string;

  @Column('timestamptz')
  startedAt!: Date;

  /** Whether it is still happening, as `OngoingAnswer`; sealed with the client's key. */
  @Column('bytea', { nullable: true })
  ongoingAnswer!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  ongoingAt!: Date | null;

  /** Since when it waits for a talk; null once the therapist let it go on. */
  @Column('timestamptz', { nullable: true })
  talkSince!: Date | null;

  /** What helps the client to settle, as a list of words; sealed with the client's key. */
  @Column('bytea', { nullable: true })
  tools!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  toolsAt!: Date | null;

  /** Since when its therapist's pause stands. */
  @Column('timestamptz', { nullable: true })
  pausedAt!: Date | null;

  /** Since when the client's own pause stands. */
  @Column('timestamptz', { nullable: true })
  ownPausedAt!: Date | null;

  /** When the therapist last let it go on. */
  @Column('timestamptz', { nullable: true })
  resumedAt!: Date | null;

  /** Since when it waits for the therapist's hand, or, ahead, from when it does: what was put off. */
  @Column('timestamptz', { nullable: true })
  handSince!: Date | null;

  /** When a job will look at it next. */
  @Column('timestamptz', { nullable: true })
  looksAgainAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** Counts what its therapist and its client changed. */
  @Column('integer')
  revision!: number;
}
