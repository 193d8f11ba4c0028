import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsNotEmpty,
  IsObject,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsInstant } from '../is-instant';
import { IsTrellisId } from '../is-trellis-id';
import { MayBeLeftOut } from '../may-be-left-out';
import { Trimmed } from '../trimmed';
import type { Outcome } from './assignment.entity';
import { OwnPlanDto, PlanWordsDto, RepeatDto, SeriesDto } from './plan.dto';
import { TailoringDto } from './tailoring.dto';

export class CreateAssignmentDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** The client it is for; must be on the caller's caseload. */
  @IsTrellisId()
  clientId!: string;

  /** Stable id of an exercise in the catalogue, such as `then-or-now-pause`. */
  @IsString()
  @MaxLength(80)
  exerciseId!: string;

  /** What is left out of it, or worded differently; what frames the work stays. */
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => TailoringDto)
  tailoring?: TailoringDto;

  /** Why this, why now, in the client's words. At most 2,000 characters. */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  rationale?: string;

  /**
   * When it should be ready for them; RFC 3339 instant with its offset. A time that is over counts
   * as now; without one there is no reminder. A measure, with a date or without, is ready on no Friday
   * night of theirs, but on the Monday after it.
   */
  @MayBeLeftOut()
  @IsInstant()
  dueAt?: Date;

  /** True for "after the next session": then without `dueAt`. */
  @MayBeLeftOut()
  @IsBoolean()
  isAfterSession?: boolean;

  /** The same again on further dates; needs `dueAt`. A measure: in whole weeks, and not too often. */
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => RepeatDto)
  repeat?: RepeatDto;

  /** What was agreed on beside the time. */
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => PlanWordsDto)
  plan?: PlanWordsDto;

  /** True where the client is asked to make a plan of their own. */
  @MayBeLeftOut()
  @IsBoolean()
  asksPlan?: boolean;
}

/** An assignment as its therapist and its client see it. */
export class AssignmentDto {
  id!: string;
  clientId!: string;
  exerciseId!: string;
  exerciseVersion!: number;
  /** Title of the exercise at that version. */
  title!: string;
  /** True where steps were left out or worded differently for this client. */
  isTailored!: boolean;
  rationale!: string | null;
  dueAt!: Date | null;
  isAfterSession!: boolean;
  /** What was agreed on beside the time; null where nothing was. */
  plan!: PlanWordsDto | null;
  /** True where the client is asked to make a plan of their own. */
  asksPlan!: boolean;
  /** The client's own plan; to staff, only where it is shared. */
  ownPlan!: OwnPlanDto | null;
  /** Null where it comes once. */
  series!: SeriesDto | null;
  /** The run of a programme that it came of; null where it was given by itself. */
  runId!: string | null;
  /** IANA zone in which it was planned. */
  zone!: string;
  status!: 'open' | 'closed' | 'withdrawn';
  /** How it ended; null while it is open or when it was withdrawn. */
  outcome!: Outcome | null;
  assignedAt!: Date;
  closedAt!: Date | null;
}

/** One page of a client's assignments, newest first. */
export class AssignmentsPageDto {
  items!: AssignmentDto[];
  /** Where the next page starts; null at the end. */
  nextCursor!: string | null;
}
