import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a client took something back that they had shared, and when: what stays once the words are hidden. */
@Entity('withdrawals')
export class WithdrawalEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  /** With `stepId`: an answer. */
  @Column('uuid', { nullable: true })
  responseId!: string | null;

  @Column('text', { nullable: true })
  stepId!: string | null;

  /** An entry of the journal; it may be deleted by now. */
  @Column('uuid', { nullable: true })
  entryId!: string | null;

  @Column('timestamptz')
  withdrawnAt!: Date;
}
