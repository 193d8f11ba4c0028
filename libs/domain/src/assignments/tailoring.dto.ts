import { REWORDED_MAX } from '@app/exercises';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNotEmpty,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut } from '../may-be-left-out';
import { Trimmed } from '../trimmed';

const STEPS_MAX = 60;
const STEP_ID_MAX = 64;

/** One step in other words; what is left out stays as it is. */
export class RewordingDto {
  /** The step's id. */
  @IsString()
  @MaxLength(STEP_ID_MAX)
  step!: string;

  /** The question. At most 160 characters. */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(REWORDED_MAX.prompt)
  prompt?: string;

  /** Why it is asked. At most 400 characters. */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(REWORDED_MAX.help)
  help?: string;
}

/** What is left out of the exercise, or worded differently, for this client. */
export class TailoringDto {
  /** Ids of the steps that are left out. */
  @IsArray()
  @ArrayMaxSize(STEPS_MAX)
  @IsString({ each: true })
  @MaxLength(STEP_ID_MAX, { each: true })
  dropped!: string[];

  @IsArray()
  @ArrayMaxSize(STEPS_MAX)
  @ValidateNested({ each: true })
  @Type(() => RewordingDto)
  reworded!: RewordingDto[];
}
