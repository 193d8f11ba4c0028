import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member has read a response. */
@Entity('reviews')
export class ReviewEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  responseId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('timestamptz')
  reviewedAt!: Date;
}
