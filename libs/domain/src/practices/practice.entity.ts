import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a practice may call the work between sessions; the words stand in the clinic's sentences. */
export const HOMEWORK_WORDS = [
  'practice',
  'homework',
  'between-session work',
  'exercises',
] as const;

export type HomeworkWord = (typeof HOMEWORK_WORDS)[number];

/** A practice: the tenant, and the boundary that nothing crosses. */
@Entity('practices')
export class PracticeEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  /** Sealed with the practice's key. */
  @Column('bytea')
  name!: Buffer;

  /** IANA zone in which the practice plans its days. */
  @Column('text')
  zone!: string;

  /** What this practice calls homework. */
  @Column('text', { default: 'practice' })
  homeworkWord!: HomeworkWord;

  /** False from signing up until the owner has followed the mailed link. */
  @Column('boolean', { default: true })
  isConfirmed!: boolean;

  /** True where everybody is invented: said when the practice is opened, and never changed. */
  @Column('boolean', { default: false })
  isDemo!: boolean;

  /** Whether exercises that therapists write are published by those who run the practice alone. */
  @Column('boolean', { default: false })
  exercisesNeedApproval!: boolean;

  @Column('timestamptz')
  createdAt!: Date;

  /** Whom clients can turn to at once, a list as JSON; sealed with the practice's key. */
  @Column('bytea', { nullable: true })
  crisisContacts!: Buffer | null;
}
