import type { MemberRole } from '@app/kernel';
import { IsBoolean, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { MayBeLeftOut } from '../may-be-left-out';
import { LINK_TOKEN } from '../sessions';

/** The part of an invite's link after #. */
export class InviteTokenDto {
  @Matches(LINK_TOKEN, { message: 'token must be the part of the link after #' })
  token!: string;
}

/** Whom an invite to the clinic is for. */
export class InvitedMemberDto {
  name!: string;
  /** The address they will sign in with. */
  email!: string;
  roles!: MemberRole[];
  /** Name of the practice. */
  practice!: string;
}

export class JoinClinicDto extends InviteTokenDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password!: string;
}

export class JoinPortalDto extends InviteTokenDto {
  /** How they will come in: with codes by mail, or with a password of their own. */
  @IsIn(['code', 'password'])
  way!: 'code' | 'password';

  /** With `password` only. */
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password?: string;

  /** With `password`: whether a code by mail opens the notebook too. */
  @MayBeLeftOut()
  @IsBoolean()
  alsoByMail?: boolean;
}
