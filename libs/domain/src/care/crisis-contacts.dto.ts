import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNotEmpty,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsTrellisId } from '../is-trellis-id';

/** Somebody to turn to at once. Clients' devices keep it for offline use, so it names no practice. */
export class CrisisContactDto {
  /** Who answers, at most 80 characters. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  name!: string;

  /** How to reach them, such as `Call 116 123`; at most 120 characters. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  how!: string;

  /** When they answer, such as `Day and night`; at most 120 characters, may be empty. */
  @IsString()
  @MaxLength(120)
  when!: string;
}

/** The practice's list, in the order in which clients see it; empty where none was made. */
export class CrisisContactsDto {
  contacts!: CrisisContactDto[];
}

export class ReplaceCrisisContactsDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** At most six. */
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => CrisisContactDto)
  contacts!: CrisisContactDto[];
}
