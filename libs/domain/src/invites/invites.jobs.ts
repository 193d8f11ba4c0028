import type { Surface } from '@app/database';
import { defineJob } from '@app/queue';

/** Makes the link of an invite and mails it. `surface`: `clinic` for a member, `portal` for a client. */
export const SendInvite = defineJob<{ surface: Surface; accountId: string }>({
  name: 'invites.send',
});
