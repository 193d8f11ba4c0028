import { PLAN_PART_MAX } from '@app/exercises';
import { IsBoolean, IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsTrellisId } from '../is-trellis-id';
import { MayBeLeftOut } from '../may-be-left-out';
import { Trimmed } from '../trimmed';

/** What therapist and client agreed on beside the time. At most 1,000 characters each. */
export class PlanWordsDto {
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(PLAN_PART_MAX)
  where?: string;

  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(PLAN_PART_MAX)
  how?: string;

  /** What may get in the way, and what then. */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(PLAN_PART_MAX)
  obstacle?: string;
}

/** The same work on several dates: the first is `dueAt`. */
export class RepeatDto {
  /** Days of the client's calendar from one date to the next, 1 to 28. */
  @IsInt()
  @Min(1)
  @Max(28)
  everyDays!: number;

  /** How many dates in all, 2 to 26. */
  @IsInt()
  @Min(2)
  @Max(26)
  times!: number;
}

/** Where an assignment stands in its series. */
export class SeriesDto extends RepeatDto {
  /** Its first assignment. */
  id!: string;
  /** Which of the dates this one is for, from 1. */
  number!: number;
  /** True where no further one will be made. */
  isEnded!: boolean;
}

/** The client's own plan. */
export class OwnPlanDto {
  when!: string | null;
  where!: string | null;
  how!: string | null;
  obstacle!: string | null;
  /** True where their therapist can read it. */
  isShared!: boolean;
  savedAt!: Date;
}

/** What is kept now. */
export class KeptPlanDto {
  /** Null where nothing is. */
  plan!: OwnPlanDto | null;
}

/** Parts of at most 1,000 characters; without any of them the plan is taken away. */
export class KeepPlanDto {
  /** UUIDv7 made by the caller: sending the same write again changes nothing. */
  @IsTrellisId()
  writeId!: string;

  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(PLAN_PART_MAX)
  when?: string;

  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(PLAN_PART_MAX)
  where?: string;

  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(PLAN_PART_MAX)
  how?: string;

  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(PLAN_PART_MAX)
  obstacle?: string;

  /** Whether their therapist may read it, from now on or no longer. */
  @IsBoolean()
  isShared!: boolean;
}
