import { IsEmail, IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** A mailed link's token, `<practice>.<random>`. Anything else cannot be one. */
export const LINK_TOKEN = /^[0-9a-f-]{36}\.[\w-]{43}$/;

export class ResetPasswordDto {
  @Matches(LINK_TOKEN, { message: 'token must be the part of the link after #' })
  token!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password!: string;
}

export class ChangePasswordDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  currentPassword!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  newPassword!: string;
}

export class ChangeEmailDto {
  @IsEmail()
  @MaxLength(254)
  email!: string;

  /** The present password. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password!: string;
}

export class ConfirmEmailDto {
  @Matches(LINK_TOKEN, { message: 'token must be the part of the link after #' })
  token!: string;
}
