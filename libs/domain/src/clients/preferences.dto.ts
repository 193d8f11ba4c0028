import { LANGUAGES, type Language } from '@app/exercises';
import { IsBoolean, IsIn } from 'class-validator';
import { MayBeLeftOut } from '../may-be-left-out';

/** What a client has settled for themselves. */
export class PreferencesDto {
  /** True once they have been through the first pages. */
  isWelcomed!: boolean;
  /** True when they asked for mails. */
  hasReminders!: boolean;
  /** In which they read the portal, exercises and mails. */
  language!: Language;
}

/** What is left out stays as it is. */
export class ChangePreferencesDto {
  /** The first pages were read; that cannot be undone. */
  @MayBeLeftOut()
  @IsIn([true])
  isWelcomed?: true;

  @MayBeLeftOut()
  @IsBoolean()
  hasReminders?: boolean;

  @MayBeLeftOut()
  @IsIn(LANGUAGES)
  language?: Language;
}
