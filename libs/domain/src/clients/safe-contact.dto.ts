import { IsBoolean, IsIn } from 'class-validator';
import { IsWords } from '../is-words';
import { MayBeLeftOut } from '../may-be-left-out';

/** Ways in which somebody may be reached; `none`: only in the room. */
export const CONTACT_WAYS = ['email', 'phone', 'text', 'letter', 'none'] as const;

export type ContactWay = (typeof CONTACT_WAYS)[number];

/**
 * How to reach a client without putting them in danger. For the people who work with them to read;
 * no mail and no message is ever made of it.
 */
export class SafeContactDto {
  @IsIn(CONTACT_WAYS)
  way!: ContactWay;

  /** A number, an address, whom to ask for. At most 300 characters. */
  @MayBeLeftOut()
  @IsWords(300)
  details?: string;

  /** Whether a message may be left where others could hear or read it. */
  @IsBoolean()
  mayLeaveMessage!: boolean;

  /** At most 120 characters. */
  @MayBeLeftOut()
  @IsWords(120)
  bestHours?: string;

  /** What is safe and what is not, in a few words. At most 500 characters. */
  @MayBeLeftOut()
  @IsWords(500)
  note?: string;
}
