import { defineJob } from '@app/queue';

/** A client's care rests no longer, or is taken up again: what waited for them goes on. */
export const CareReopened = defineJob<{ clientId: string }>({ name: 'clients.reopened' });
