import { IsIn } from 'class-validator';
import type { Place } from '../appointments';
import { type Reason, REASONS } from './put-off.entity';

/** An exercise by its stable id, with its title. */
export class NamedExerciseDto {
  exerciseId!: string;
  title!: string;
}

/** Work that the client ended as too much for them. */
export class TooMuchDto extends NamedExerciseDto {
  /** How often in the last two weeks, and since the last session that somebody looked at them after. */
  count!: number;
  /** An easier exercise; null where there is none in the catalogue. */
  gentler!: NamedExerciseDto | null;
}

/** What a client's programme waits for. */
export class ProgrammeNeedDto {
  title!: string;
  /**
   * `talk`: it may still be happening, and they are to be asked. `too-much`: a step was, and the
   * programme halted. `hand`: the next step is opened by hand.
   */
  needs!: 'talk' | 'too-much' | 'hand';
}

/** The caller's next session of today with the client. */
export class TodaySessionDto {
  id!: string;
  startsAt!: Date;
  minutes!: number;
  place!: Place;
  /** When the last one was held; null: none is known, and two weeks are counted from. */
  lastHeldAt!: Date | null;
  /** Responses since then, and journal entries that were shared since then. */
  cameBack!: number;
  /** Responses of all times that the caller has not marked as read, and entries not opened yet. */
  unread!: number;
}

/** Responses that the caller has not marked as read. */
export class NewlySharedDto {
  count!: number;
  /** The response that waits longest, and its exercise's title. */
  responseId!: string;
  title!: string;
  /** When the latest of them came back. */
  at!: Date;
}

/** Entries of the client's journal that are shared, and that the caller has not opened since. */
export class NewPagesDto {
  count!: number;
  /** The entry that waits longest. */
  entryId!: string;
  /** When the latest of them was shared. */
  at!: Date;
}

/** Distress after the latest response's work was higher than before it; both 0–10. */
export class RiseDto {
  responseId!: string;
  title!: string;
  submittedAt!: Date;
  before!: number;
  after!: number;
}

/** Means of the distress before the last three exercises and before the three earlier ones, 0–10. */
export class TrendDto {
  earlier!: number;
  recent!: number;
}

/** An observation, not a measure: no threshold is published for these readings. */
export class ForTheWorseDto {
  rise!: RiseDto | null;
  trend!: TrendDto | null;
}

/** Work that has been ready for a week or longer, and nothing came back since. */
export class QuietDto {
  count!: number;
  /** Of the work that waits longest. */
  title!: string;
}

/**
 * One client and one reason; of the parts named like reasons, the reason's own is set. Of the reason
 * `shared` that is `shared`, `journal` or both; beside `tooMuch` stands the programme that it halted.
 */
export class TodayRowDto {
  clientId!: string;
  clientName!: string;
  clientStatus!: 'active' | 'paused' | 'archived';
  reason!: Reason;
  /** When the reason arose; for `quiet`, since when nothing has come back. */
  at!: Date;
  tooMuch!: TooMuchDto | null;
  programme!: ProgrammeNeedDto | null;
  session!: TodaySessionDto | null;
  shared!: NewlySharedDto | null;
  journal!: NewPagesDto | null;
  worse!: ForTheWorseDto | null;
  quiet!: QuietDto | null;
}

/** Who needs the caller today: safety first, then sessions, new work, changes, quiet ones. */
export class TodayDto {
  rows!: TodayRowDto[];
  /** Clients that the caller works with; archived ones are left out. */
  clients!: number;
}

export class PutOffReasonDto {
  /** The reason of the row. */
  @IsIn(REASONS)
  reason!: Reason;
}

export class PutOffDto {
  /** The start of tomorrow, by the practice's clocks. */
  until!: Date;
}
