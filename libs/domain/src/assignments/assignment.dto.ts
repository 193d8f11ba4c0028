import { Type } from 'class-transformer';
import {
  IsDate,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxDate,
  MaxLength,
  MinDate,
} from 'class-validator';
import { IsTrellisId } from '../is-trellis-id';
import type { Outcome } from './assignment.entity';

/** Instants that a calendar can plan; beyond them a zone's rules are guesswork. */
const EARLIEST = new Date('2020-01-01T00:00:00Z');
const LATEST = new Date('2100-01-01T00:00:00Z');

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

  /** Why this, why now, in the client's words. At most 2,000 characters. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  rationale?: string;

  /** When it should be ready for them; ISO 8601 instant. Without one there is no reminder. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  @MinDate(EARLIEST)
  @MaxDate(LATEST)
  dueAt?: Date;
}

/** An assignment as its therapist and its client see it. */
export class AssignmentDto {
  id!: string;
  clientId!: string;
  exerciseId!: string;
  exerciseVersion!: number;
  /** Title of the exercise at that version. */
  title!: string;
  rationale!: string | null;
  dueAt!: Date | null;
  /** IANA zone in which it was planned. */
  zone!: string;
  status!: 'open' | 'closed' | 'withdrawn';
  /** How it ended; null while it is open or when it was withdrawn. */
  outcome!: Outcome | null;
  assignedAt!: Date;
  closedAt!: Date | null;
}
