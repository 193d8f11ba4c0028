/** A client as staff see them. */
export class ClientDto {
  id!: string;
  /** The name the client chose. */
  name!: string;
  /** IANA zone, such as `Europe/London`. */
  zone!: string;
  status!: 'active' | 'paused' | 'archived';
  /** True when the client asked for reminders. */
  hasReminders!: boolean;
}
