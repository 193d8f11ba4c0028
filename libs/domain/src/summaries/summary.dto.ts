import type { SentenceKind } from './summary.entity';

/** A row behind a sentence, and where it can be read. */
export class SourceDto {
  type!: 'assignment' | 'answer';
  /** The assignment's id, or the response's. */
  id!: string;
  /** For an answer: its step. */
  stepId!: string | null;
  /** What the row is, in words: the exercise's title, or the step's question. */
  label!: string;
}

export class SentenceDto {
  kind!: SentenceKind;
  words!: string;
  /** For `distress`: the two readings, 0–10. */
  before!: number | null;
  after!: number | null;
  sources!: SourceDto[];
}

/** What changed, in sentences that each name the rows they rest on. */
export class SummaryDto {
  id!: string;
  clientId!: string;
  responseId!: string;
  title!: string;
  compiledAt!: Date;
  sentences!: SentenceDto[];
}

/** One page of a client's summaries, newest first. */
export class SummariesPageDto {
  items!: SummaryDto[];
  /** Where the next page starts; null at the end. */
  nextCursor!: string | null;
}
