import { IsBoolean, IsIn, IsOptional } from 'class-validator';

/** What a client has settled for themselves. */
export class PreferencesDto {
  /** True once they have been through the first pages. */
  isWelcomed!: boolean;
  /** True when they asked for mails. */
  hasReminders!: boolean;
}

/** What is left out stays as it is. */
export class ChangePreferencesDto {
  /** The first pages were read; that cannot be undone. */
  @IsOptional()
  @IsIn([true])
  isWelcomed?: true;

  @IsOptional()
  @IsBoolean()
  hasReminders?: boolean;
}
