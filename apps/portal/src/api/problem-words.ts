import { t } from '../words';
import { asRefusal } from './refusal';

/** Words for a request that came to nothing and belongs to no field. */
export function problemWords(error: unknown): string {
  const refusal = asRefusal(error);
  if (refusal.status === 0) return t('portal.problem.offline');
  if (refusal.status === 429) return t('portal.signIn.slow');
  return t('portal.problem.other');
}
