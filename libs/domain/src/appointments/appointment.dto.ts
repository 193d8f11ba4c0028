import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { IsInstant } from '../is-instant';
import { IsTrellisId } from '../is-trellis-id';
import { MayBeLeftOut } from '../may-be-left-out';
import { type Place, PLACES } from './appointment.entity';

/** Minutes of a session unless somebody says otherwise. */
export const USUAL_MINUTES = 50;

export class PlanAppointmentDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** The client it is with; must be on the caller's caseload. */
  @IsTrellisId()
  clientId!: string;

  /** RFC 3339 instant with its offset. One that is over notes a session that was held. */
  @IsInstant()
  startsAt!: Date;

  /** 5 to 480; 50 without it. */
  @MayBeLeftOut()
  @IsInt()
  @Min(5)
  @Max(480)
  minutes?: number;

  @IsIn(PLACES)
  place!: Place;

  /** How many, one a week at the same time by the practice's clocks: 1 to 52; 1 without it. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(52)
  weeks?: number;
}

export class MoveAppointmentDto {
  /** UUIDv7 made by the caller: sending the same request again changes nothing. */
  @IsTrellisId()
  id!: string;

  /** RFC 3339 instant with its offset. */
  @IsInstant()
  startsAt!: Date;

  /** Minutes, 5 to 480; as before without it. */
  @MayBeLeftOut()
  @IsInt()
  @Min(5)
  @Max(480)
  minutes?: number;

  /** As before without it. */
  @MayBeLeftOut()
  @IsIn(PLACES)
  place?: Place;
}

export class CancelAppointmentDto {
  /** True: also the later ones that were planned together with it. */
  @MayBeLeftOut()
  @IsBoolean()
  andLater?: boolean;
}

/** A session as its member and its client see it. */
export class AppointmentDto {
  id!: string;
  clientId!: string;
  memberId!: string;
  /** Name of the member it is with. */
  memberName!: string;
  /** Shared by those that were planned in one go. */
  planId!: string;
  startsAt!: Date;
  minutes!: number;
  place!: Place;
  /** `held`: it was planned and is over. */
  state!: 'planned' | 'held' | 'cancelled';
}

/** One page of a client's sessions, latest first: those ahead come before those held. */
export class AppointmentsPageDto {
  items!: AppointmentDto[];
  /** Where the next page starts; null at the end. */
  nextCursor!: string | null;
}

export class PlannedDto {
  /** What was planned, soonest first. */
  items!: AppointmentDto[];
}

export class DiaryQueryDto {
  /** RFC 3339 instant with its offset. */
  @IsInstant()
  from!: Date;

  /** The end, not included; at most 40 days after the start. */
  @IsInstant()
  to!: Date;
}

/** One of the caller's own sessions. */
export class DiaryEntryDto extends AppointmentDto {
  clientName!: string;
}

export class DiaryDto {
  /** Soonest first; cancelled ones are left out. */
  items!: DiaryEntryDto[];
}

/** When a client's therapist meets them next: nobody looks at what is shared in between. */
export class NextLookDto {
  at!: Date;
  /** The therapist's name. */
  name!: string;
}
