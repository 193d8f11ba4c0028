import type { Language } from '@app/exercises';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { OnlookerDto } from '../clients';
import { IsTrellisId } from '../is-trellis-id';
import { MayBeLeftOut } from '../may-be-left-out';
import { Trimmed } from '../trimmed';
import { ONGOING_ANSWERS, type OngoingAnswer } from './programme-run.dto';
import type { Hold, StepState } from './standing';

const TOOL_MAX = 120;

/** A step as its client sees it: never a date, a count or a number to reach. */
export class OwnProgrammeStepDto {
  id!: string;
  part!: 'opening' | 'steps';
  title!: string;
  /** Why this now. */
  why!: string | null;
  minutes!: number;
  /** 1 gentle, 2 some effort, 3 deep work. */
  intensity!: number;
  state!: StepState;
  /** Where it is open. */
  assignmentId!: string | null;
  /** `choice`: the therapist chooses something else in its place. */
  opensBy!: 'completion' | 'delay' | 'date' | 'hand' | 'choice';
  /** True where it was put off and the client can take it up again by themselves. */
  canTakeUp!: boolean;
}

/** The soft ending. */
export class ProgrammeCloseDto {
  title!: string;
  body!: string[];
}

/** The client's programme. */
export class OwnProgrammeDto {
  id!: string;
  /** In which language its own words are: English where there are none in the client's own. */
  language!: Language;
  title!: string;
  purpose!: string;
  /** Paragraphs. */
  about!: string[];
  phase!: 'opening' | 'gate' | 'steps';
  /** Why nothing opens; the weightiest first. */
  holds!: Hold[];
  /** Whether the first question belongs to it. */
  asksIfOngoing!: boolean;
  /** True where it was answered. */
  isAnswered!: boolean;
  /** Whose pauses stand; each ends their own. */
  pausedBy!: ('client' | 'member')[];
  /** What the client named as helping them; null before. */
  tools!: string[] | null;
  /** In their order. */
  steps!: OwnProgrammeStepDto[];
  /** True while something is about to open: asking again in a moment shows it. */
  isOpening!: boolean;
  /** When it was finished; null before. */
  finishedAt!: Date | null;
  /** Once it is finished. */
  close!: ProgrammeCloseDto | null;
  /** Who can read what the client says here. */
  whoSees!: OnlookerDto[];
}

export class FoundProgrammeDto {
  /** Null where there is none. */
  programme!: OwnProgrammeDto | null;
}

export class AnswerOngoingDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** Anything but `no` waits for the therapist. */
  @IsIn(ONGOING_ANSWERS)
  answer!: OngoingAnswer;
}

/** A way to settle: a step of the opening that was done, or own words; one of them. */
export class NamedToolDto {
  @MayBeLeftOut()
  @IsTrellisId()
  stepId?: string;

  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(TOOL_MAX)
  words?: string;
}

export class NameToolsDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** Two or more that differ. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => NamedToolDto)
  tools!: NamedToolDto[];
}

export class PaceDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** True to pause, false to go on. */
  @IsBoolean()
  isPaused!: boolean;
}

export class StepAgainDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** A step that was put off. */
  @IsTrellisId()
  stepId!: string;
}
