import { Transform } from 'class-transformer';
import { IsEmail, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsTrellisId } from '../is-trellis-id';
import { MayBeLeftOut } from '../may-be-left-out';

/** An address and its password. */
export class PasswordSignInDto {
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password!: string;

  /** Which practice, where a first answer asked to choose. */
  @MayBeLeftOut()
  @IsTrellisId()
  practiceId?: string;
}

/** An address to mail a sign-in code or a link to. */
export class EmailDto {
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

const withoutSpaces = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.replace(/[\s-]/g, '') : value;

/** Six digits, from the mail or from an authenticator app; spaces are fine. */
export class CodeDto {
  @Transform(withoutSpaces)
  @Matches(/^\d{6}$/, { message: 'code must be six digits' })
  code!: string;
}

export class RedeemCodeDto extends CodeDto {
  /** Which practice, where a first answer asked to choose. */
  @MayBeLeftOut()
  @IsTrellisId()
  practiceId?: string;
}

/** One of the ten codes that were shown when the second factor was set up. */
export class RecoveryCodeDto {
  @Transform((field) => {
    const value: unknown = withoutSpaces(field);
    return typeof value === 'string' ? value.toUpperCase() : value;
  })
  @Matches(/^[A-Z2-7]{16}$/, { message: 'code must be sixteen letters and digits' })
  code!: string;
}

export class PracticeChoiceDto {
  id!: string;
  name!: string;
}

/** What comes next on the clinic's side of a sign-in. */
export class StaffSignInDto {
  /** `enrol`: set up a second factor. `totp`: give its code. `choose`: send again with a practice. */
  state!: 'enrol' | 'totp' | 'choose';
  /** With `choose` only. */
  practices?: PracticeChoiceDto[];
}

/** What comes next on the portal's side of a sign-in. */
export class ClientSignInDto {
  /** `choose`: send again with a practice. */
  state!: 'signed-in' | 'choose';
  /** With `choose` only. */
  practices?: PracticeChoiceDto[];
}

/** A second factor to be set up in an authenticator app. */
export class EnrolmentDto {
  /** `otpauth://totp/…`, as authenticator apps read it. */
  otpauthUrl!: string;
  /** The same secret to type in: base 32. */
  secret!: string;
  /** The address as a QR code: an SVG document. */
  qrSvg!: string;
}

/** Shown once. */
export class RecoveryCodesDto {
  recoveryCodes!: string[];
}
