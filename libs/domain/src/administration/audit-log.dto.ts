import { IsIn, IsOptional } from 'class-validator';
import { AUDIT_KINDS, type AuditKind } from '../audit';
import { IsDay } from '../is-day';
import { IsTrellisId } from '../is-trellis-id';
import { ListQueryDto } from '../list-query.dto';

/** Which lines of the log are asked for; without any of these, all. */
export class AuditQueryDto extends ListQueryDto {
  /** What the lines are about. */
  @IsOptional()
  @IsIn(AUDIT_KINDS)
  kind?: AuditKind;

  /** A member or a client: lines of what they did, and of what was done about them. */
  @IsOptional()
  @IsTrellisId()
  personId?: string;

  /** First day, by the practice's calendar; ISO 8601 date. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Last day, by the practice's calendar; ISO 8601 date. */
  @IsOptional()
  @IsDay()
  until?: string;
}

/** One line of the log. */
export class AuditLineDto {
  id!: string;
  at!: Date;
  kind!: AuditKind;
  /** Who did what, with names as they are today. */
  words!: string;
}

/** One page of the log, newest first. */
export class AuditPageDto {
  items!: AuditLineDto[];
  /** Where the next page starts; null at the end. */
  nextCursor!: string | null;
}
