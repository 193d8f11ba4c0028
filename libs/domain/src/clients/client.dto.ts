import type { SafeContactDto } from './safe-contact.dto';

/** A client as staff see them. */
export class ClientDto {
  id!: string;
  /** The name the client chose. */
  name!: string;
  pronouns!: string | null;
  /** How to reach them safely; null where nothing is noted. */
  contact!: SafeContactDto | null;
  /** IANA zone, such as `Europe/London`. */
  zone!: string;
  status!: 'active' | 'paused' | 'archived';
  /** True when the client asked for reminders. */
  hasReminders!: boolean;
}
