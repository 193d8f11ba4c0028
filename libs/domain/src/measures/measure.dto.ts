import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsTrellisId } from '../is-trellis-id';
import { IsWords } from '../is-words';
import { Trimmed } from '../trimmed';

/** Who says that the practice holds a licence, and since when. */
export class AttestationDto {
  /** The member's name. */
  by!: string;
  at!: Date;
}

/** A measure, and whether this practice can give it. */
export class MeasureStateDto {
  /** Stable id, such as `phq-9`. */
  id!: string;
  version!: number;
  title!: string;
  shortTitle!: string;
  about!: string;
  /** Who made it and on what terms. */
  licence!: string;
  /** When it is offered. */
  cadence!: string;
  /** `free` to everybody; `off` until an admin attests to a licence; `on` since then. */
  state!: 'free' | 'off' | 'on';
  /** Null where it is not `on`. */
  attestation!: AttestationDto | null;
  /** Ids of its items, in their order: each needs its text. */
  itemIds!: string[];
  /** Values that an item can be answered with, the lowest first: each needs its words. */
  values!: number[];
}

export class MeasuresDto {
  /** By short title. */
  measures!: MeasureStateDto[];
}

export class ItemTextDto {
  @Matches(/^[a-z0-9-]{1,60}$/)
  id!: string;

  /** At most 400 characters. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(400)
  text!: string;
}

export class AnswerWordsDto {
  @IsInt()
  value!: number;

  /** At most 80 characters. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  label!: string;
}

/** The words of a measure, with the statement that the practice may use them. */
export class LoadMeasureDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** Only true: "We hold a licence to use this instrument with our clients". */
  @Equals(true, { message: 'Please confirm that you hold a licence' })
  holdsLicence!: boolean;

  /** At most 600 characters. */
  @IsWords(600)
  instructions!: string;

  /** One for each item of the measure. */
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => ItemTextDto)
  items!: ItemTextDto[];

  /** One for each value. */
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => AnswerWordsDto)
  options!: AnswerWordsDto[];
}
