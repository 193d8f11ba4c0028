import { defineJob } from '@app/queue';

/** Takes away what was typed for a practice whose link nobody followed. */
export const DiscardSignUp = defineJob({ name: 'sign-up.discard' });
