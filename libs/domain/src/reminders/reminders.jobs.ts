import { defineJob } from '@app/queue';

/** Decides about a reminder whose time has come. */
export const SendReminder = defineJob<{ reminderId: string }>({ name: 'reminders.send' });
