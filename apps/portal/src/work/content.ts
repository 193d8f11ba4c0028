import type { Sharing } from '@app/ui';
import type { OwnAnswer } from './work-query';

/** What a client says at one step, and who may read it. */
export type Content = { value: unknown; isSkipped: boolean; sharing: Sharing };

export const contentOf = ({ value, isSkipped, sharing }: Content | OwnAnswer): Content => ({
  value: value ?? null,
  isSkipped,
  sharing,
});
