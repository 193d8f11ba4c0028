import type { Language } from '@app/exercises';
import type { SafeContactDto } from './safe-contact.dto';

/** Somebody who can read what a client shares, and as what. */
export class OnlookerDto {
  name!: string;
  as!: 'primary' | 'cover' | 'break-glass' | 'supervisor';
}

/** A client as staff see them. */
export class ClientDto {
  id!: string;
  /** The name the client chose. */
  name!: string;
  pronouns!: string | null;
  /** How to reach them safely; null where nothing is noted. */
  contact!: SafeContactDto | null;
  /** In years, by their own calendar today. */
  age!: number;
  /** IANA zone, such as `Europe/London`. */
  zone!: string;
  /** In which they read the portal, exercises and mails. */
  language!: Language;
  status!: 'active' | 'paused' | 'archived';
  /** True when the client asked for reminders. */
  hasReminders!: boolean;
  /** Everybody who can open the record today, supervisors included. */
  whoSees!: OnlookerDto[];
}
