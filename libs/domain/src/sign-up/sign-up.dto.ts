import { IsBoolean, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsAddress, IsWords } from '../is-words';
import { IsZone } from '../is-zone';
import { MayBeLeftOut } from '../may-be-left-out';
import { HOMEWORK_WORDS, type HomeworkWord } from '../practices';
import { LINK_TOKEN } from '../sessions';

/** A practice to be, and its owner. */
export class NewPracticeDto {
  /** Name of the practice. At most 120 characters. */
  @IsWords(120)
  practiceName!: string;

  /** IANA zone in which the practice plans its days, such as `Europe/London`. */
  @IsZone()
  zone!: string;

  /** What the practice calls the work between sessions. */
  @IsIn(HOMEWORK_WORDS)
  homeworkWord!: HomeworkWord;

  /** The owner's own name. At most 120 characters. */
  @IsWords(120)
  name!: string;

  /** The address with which the owner will sign in. */
  @IsAddress()
  email!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password!: string;

  /** True where the owner sees clients too. */
  @IsBoolean()
  isTherapist!: boolean;
}

export class SetUpDto extends NewPracticeDto {
  /** The part of the printed address after #. */
  @Matches(/^[\w-]{43}$/, { message: 'token must be the part of the address after #' })
  token!: string;
}

export class ConfirmSignUpDto {
  @Matches(LINK_TOKEN, { message: 'token must be the part of the link after #' })
  token!: string;

  /** Needed in another browser than the one that signed up. */
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password?: string;
}

/** What a visitor without an account can do here. */
export class SignUpStateDto {
  /** True where new practices may sign up by themselves. */
  isOpen!: boolean;
  /** False while there is no practice at all: then an address for the first one was printed. */
  isSetUp!: boolean;
}
