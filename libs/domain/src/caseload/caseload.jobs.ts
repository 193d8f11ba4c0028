import { defineJob } from '@app/queue';

/** Whose care ended: all that a member does, all that a client is given, or the one by the other. */
export type EndedCare =
  { memberId: string } | { clientId: string } | { memberId: string; clientId: string };

/** Settles what was still to come of care that ended. `at`: when it ended, in ms since the epoch. */
export const SettleEndedCare = defineJob<EndedCare & { at: number }>({
  name: 'caseload.settle-ended-care',
});
