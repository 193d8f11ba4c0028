import { IsIn } from 'class-validator';
import { AUDIT_KINDS, type AuditKind } from '../audit';
import { IsDay } from '../is-day';
import { IsTrellisId } from '../is-trellis-id';
import { ListQueryDto } from '../list-query.dto';
import { MayBeLeftOut } from '../may-be-left-out';

/** Which lines of the log are asked for; without any of these, all. */
export class AuditQueryDto extends ListQueryDto {
  /** What the lines are about. */
  @MayBeLeftOut()
  @IsIn(AUDIT_KINDS)
  kind?: AuditKind;

  /** A member or a client: lines of what they did, and of what was done about them. */
  @MayBeLeftOut()
  @IsTrellisId()
  personId?: string;

  /** First day, by the practice's calendar; ISO 8601 date. */
  @MayBeLeftOut()
  @IsDay()
  from?: string;

  /** Last day, by the practice's calendar; ISO 8601 date. */
  @MayBeLeftOut()
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
