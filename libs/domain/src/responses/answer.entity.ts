import type { Sharing } from '@app/exercises';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer to one step. Staff see the row only where `releasedAt` is set, and never change it. */
@Entity('answers')
export class AnswerEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  responseId!: string;

  @PrimaryColumn('text')
  stepId!: string;

  @PrimaryColumn('integer', { default: 0 })
  repetition!: number;

  @Column('uuid')
  clientId!: string;

  /** Sealed with the client's key; null for a step that was skipped or emptied. */
  @Column('bytea', { nullable: true })
  value!: Buffer | null;

  @Column('boolean', { default: false })
  isSkipped!: boolean;

  @Column('text')
  sharing!: Sharing;

  /** Counts up with every change; a writer names the one they saw. */
  @Column('integer')
  revision!: number;

  @Column('uuid')
  writeId!: string;

  @Column('timestamptz')
  savedAt!: Date;

  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
