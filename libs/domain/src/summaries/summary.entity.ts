import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row that a sentence rests on. */
export type Source =
  { type: 'assignment'; id: string } | { type: 'answer'; responseId: string; stepId: string };

/** What a sentence says; its words and numbers are read from the sources when it is shown. */
export type SentenceKind = 'outcome' | 'distress' | 'presence' | 'shared';

export interface StoredSentence {
  kind: SentenceKind;
  sources: Source[];
}

/** What changed with one response. Holds references only, so that un-sharing takes effect at once. */
@Entity('summaries')
export class SummaryEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  responseId!: string;

  @Column('jsonb')
  sentences!: StoredSentence[];

  @Column('timestamptz')
  compiledAt!: Date;
}
