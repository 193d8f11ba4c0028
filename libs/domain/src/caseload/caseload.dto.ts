import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';
import { MayBeLeftOut } from '../may-be-left-out';

/** One row of a therapist's caseload. */
export class CaseloadClientDto {
  id!: string;
  /** The name the client chose. */
  name!: string;
  status!: 'active' | 'paused' | 'archived';
  /** Assignments that wait for the client. */
  openAssignments!: number;
  /** When the client last handed something in. */
  lastSharedAt!: Date | null;
  /** Responses that the asking member has not marked as read. */
  newResponses!: number;
  /** Start of the next session with them, of one that runs now too; null where none is planned. */
  nextSessionAt!: Date | null;
}

export class CaseloadQueryDto {
  /** `true`: the archived clients instead of the others. */
  @MayBeLeftOut()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value))
  @IsBoolean()
  archived?: boolean;
}

export class CaseloadDto {
  clients!: CaseloadClientDto[];
}
