import type { Sharing } from '@app/ui';
import type { OwnAnswer } from './work-query';

/** What a client says at one step, and who may read it. */
export type Content = { value: unknown; isSkipped: boolean; sharing: Sharing };

export const contentOf = ({ value, isSkipped, sharing }: Content | OwnAnswer): Content => ({
  value: value ?? null,
  isSkipped,
  sharing,
});

/** Values are plain JSON; the order of an object's members says nothing. */
export const isSame = (one: Content, other: Content): boolean => textOf(one) === textOf(other);

const textOf = (content: Content): string =>
  JSON.stringify(contentOf(content), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
