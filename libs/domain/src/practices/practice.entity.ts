import { Column, Entity, PrimaryColumn } from 'typeorm';

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
  homeworkWord!: string;

  /** True where everybody is invented: said when the practice is opened, and never changed. */
  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('timestamptz')
  createdAt!: Date;

  /** Whom clients can turn to at once, a list as JSON; sealed with the practice's key. */
  @Column('bytea', { nullable: true })
  crisisContacts!: Buffer | null;
}
