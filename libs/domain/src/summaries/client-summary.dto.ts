import { IsIn } from 'class-validator';
import { IsDay } from '../is-day';
import { MayBeLeftOut } from '../may-be-left-out';
import { DistressReadingDto } from '../progress';
import { SourceDto } from './summary.dto';

/** Why a summary begins where it begins. */
export type SummaryBasis = 'since-session' | 'three-months' | 'whole' | 'chosen';

/** What one sentence is about. */
export type StatementKind = 'before' | 'after' | 'away' | 'presence' | 'scale';

/** Which days a summary is about, in the practice's zone, both included. */
export class SummaryPeriodQueryDto {
  /** Such as `2026-01-31`; without it, see `since`. */
  @MayBeLeftOut()
  @IsDay()
  from?: string;

  /** Such as `2026-03-31`; today without it. */
  @MayBeLeftOut()
  @IsDay()
  to?: string;

  /**
   * Where it begins without `from`: with the day of the last session (also without either; three months
   * back where there was none, or where `to` is given), or with the first exercise that was given, at
   * most two years back.
   */
  @MayBeLeftOut()
  @IsIn(['last-session', 'first-exercise'])
  since?: 'last-session' | 'first-exercise';
}

export class SummarySheetQueryDto extends SummaryPeriodQueryDto {
  /** How the client is called on paper; in full without it. */
  @MayBeLeftOut()
  @IsIn(['full', 'initials'])
  name?: 'full' | 'initials';
}

/** Something that was given to the client, and how it ended. */
export class GivenDto {
  assignmentId!: string;
  /** The exercise's title. */
  title!: string;
  assignedAt!: Date;
  closedAt!: Date | null;
  /** Where it stands, in words. */
  words!: string;
  /** What was handed in of it; null where nothing was. */
  responseId!: string | null;
}

/** A sentence about what changed, with the rows that it rests on. */
export class StatementDto {
  kind!: StatementKind;
  words!: string;
  sources!: SourceDto[];
}

/** Something that the client wrote and shares at this moment. */
export class QuoteDto {
  responseId!: string;
  stepId!: string;
  /** When it was handed in. */
  at!: Date;
  /** The exercise's title. */
  title!: string;
  /** The question that it answers; of a plan, of that part. */
  prompt!: string;
  /** The client's own words and nothing else, in full; lines are split by `\n`. */
  words!: string;
}

/**
 * A client's work over a period, made of what is shared at the moment of reading. What is private is
 * no part of it, nor can it be told that there is any.
 */
export class ClientSummaryDto {
  clientId!: string;
  /** The name the client chose. */
  name!: string;
  practice!: string;
  /** True where everybody is invented. */
  isDemo!: boolean;
  /** IANA zone in which days are meant. */
  zone!: string;
  /** The first day, such as `2026-01-31`. */
  from!: string;
  /** The last day. */
  to!: string;
  /** When the first day begins. */
  startsAt!: Date;
  /** When the last day is over. */
  endsAt!: Date;
  basis!: SummaryBasis;
  compiledAt!: Date;
  /** When the sessions of the period began. */
  sessions!: Date[];
  /** Latest first, at most 100. */
  given!: GivenDto[];
  /** Given or ended in the period beside those. */
  givenBeside!: number;
  /** Of every response whose exercise asks for it, oldest first. */
  distress!: DistressReadingDto[];
  changes!: StatementDto[];
  /** What can be said about the numbers as a whole; null where there are none. */
  note!: string | null;
  /** What was written freely first, then plans and lists; each latest first; at most 100 in all. */
  quotes!: QuoteDto[];
  /** Shared in the period beside those. */
  quotesBeside!: number;
  /** True where there was more than is read at once; the latest is here. */
  isCut!: boolean;
}
