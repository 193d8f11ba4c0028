import type { MemberRole } from '@app/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  ValidateNested,
} from 'class-validator';
import { IsTrellisId } from '../is-trellis-id';
import { IsAddress, IsWords } from '../is-words';
import { MayBeLeftOut } from '../may-be-left-out';

export const MEMBER_ROLES: MemberRole[] = ['owner', 'admin', 'therapist', 'supervisor'];

/** Somebody by id and name. */
export class PersonRefDto {
  id!: string;
  name!: string;
}

/** Somebody who works at the practice, as those who run it see them. */
export class PersonDto {
  id!: string;
  name!: string;
  email!: string;
  roles!: MemberRole[];
  /** `waiting`, `expired` and `revoked` speak of an invite that nobody has accepted yet. */
  state!: 'active' | 'deactivated' | 'waiting' | 'expired' | 'revoked';
  /** Until when the invite is good; null where none stands. */
  inviteExpiresAt!: Date | null;
  supervisor!: PersonRefDto | null;
  /** True once they have set up two-step sign-in. */
  hasSecondFactor!: boolean;
  /** How many clients they are the therapist of. */
  clientCount!: number;
}

export class PeopleDto {
  people!: PersonDto[];
}

/** Names one write, so that sending it again changes nothing. */
export class NamedWriteDto {
  /** UUIDv7 made by the caller. */
  @IsTrellisId()
  id!: string;
}

export class InvitePersonDto extends NamedWriteDto {
  /** At most 120 characters. */
  @IsWords(120)
  name!: string;

  /** Where the invite goes; they will sign in with it. */
  @IsAddress()
  email!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(MEMBER_ROLES, { each: true })
  roles!: MemberRole[];
}

export class ChangeRolesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(MEMBER_ROLES, { each: true })
  roles!: MemberRole[];
}

export class SetSupervisorDto {
  /** Id of a member with the role supervisor; left out for nobody. */
  @MayBeLeftOut()
  @IsTrellisId()
  supervisorId?: string;
}

/** Where one client goes. */
export class HandoverDto {
  @IsTrellisId()
  clientId!: string;

  /** Id of the member who takes over. */
  @IsTrellisId()
  therapistId!: string;
}

export class DeactivateDto {
  /** New therapists for some or all of their clients, at most 1,000. */
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => HandoverDto)
  handover!: HandoverDto[];

  /** True where the other clients are handed over later. */
  @IsBoolean()
  isRestLater!: boolean;
}

/** The clients of a member, by name. */
export class HeldClientsDto {
  clients!: PersonRefDto[];
}
