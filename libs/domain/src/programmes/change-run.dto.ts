import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsInstant } from '../is-instant';
import { IsTrellisId } from '../is-trellis-id';
import { MayBeLeftOut } from '../may-be-left-out';
import { Trimmed } from '../trimmed';

export class StartProgrammeDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** The client it is for; must be on the caller's caseload. */
  @IsTrellisId()
  clientId!: string;

  /** Stable id of a programme in the catalogue, such as `first-steps-settling`. */
  @IsString()
  @MaxLength(80)
  programmeId!: string;
}

/** A change to a run, made on the revision that the caller looked at. */
export class ChangeRunDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** The revision this change was made on. */
  @IsInt()
  @Min(1)
  revision!: number;
}

const STEERS = ['pause', 'go-on', 'end'] as const;

export class SteerRunDto extends ChangeRunDto {
  /**
   * `pause`: nothing opens. `go-on`: after a pause, after something was too much, or after the talk
   * about what is still happening. `end`: for good; what is open is taken back.
   */
  @IsIn(STEERS)
  act!: (typeof STEERS)[number];
}

export class ChangeStepDto extends ChangeRunDto {
  @IsTrellisId()
  stepId!: string;
}

/** A step that is still ahead, as it should be from now on. */
export class ArrangedStepDto {
  /** One that is there; left out for a new one. */
  @MayBeLeftOut()
  @IsTrellisId()
  stepId?: string;

  @IsIn(['opening', 'steps'])
  part!: 'opening' | 'steps';

  /** Another exercise than before replaces it. */
  @IsString()
  @MaxLength(80)
  exerciseId!: string;

  @IsIn(['completion', 'delay', 'date', 'hand'])
  unlockBy!: 'completion' | 'delay' | 'date' | 'hand';

  /** For `delay`, and only then: days after the one before, 1 to 28. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(28)
  unlockDays?: number;

  /** For `date`, and only then; RFC 3339 instant with its offset. */
  @MayBeLeftOut()
  @IsInstant()
  unlockAt?: Date;

  /** Why this now, in the client's words, for a new or replaced one. At most 200 characters. */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  why?: string;
}

export class ArrangeStepsDto extends ChangeRunDto {
  /** All steps that are still ahead, in their order; what is not among them is taken out. */
  @IsArray()
  @ArrayMaxSize(32)
  @ValidateNested({ each: true })
  @Type(() => ArrangedStepDto)
  steps!: ArrangedStepDto[];
}
