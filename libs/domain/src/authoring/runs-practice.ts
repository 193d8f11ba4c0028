import type { MemberActor } from '@app/kernel';

/** Those who run the practice approve; they need nobody's approval. */
export const runsPractice = ({ roles }: MemberActor): boolean =>
  roles.some((role) => role === 'owner' || role === 'admin');
