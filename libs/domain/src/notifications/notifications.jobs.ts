import { defineJob } from '@app/queue';

/** Hands one planned message over. */
export const SendNotification = defineJob<{ notificationId: string }>({
  name: 'notifications.send',
});
