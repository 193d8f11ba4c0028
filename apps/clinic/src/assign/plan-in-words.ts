import type { ClientDto } from '@app/api-client/clinic';
import { dayAndTime } from '@app/ui';
import { t } from '../words';
import type { AssignTerms } from './terms';
import { instantIn } from './zoned-time';

/** The plan in one line, for when it is folded away. */
export function planInWords(terms: AssignTerms, { name, zone }: ClientDto): string {
  const { timing, due, everyDays, times } = terms;
  const hasDate = timing === 'at' && due !== '';
  return [
    hasDate ? dayAndTime(instantIn(zone, due).toISOString()) : t(`clinic.plan.${timing}`),
    hasDate &&
      everyDays !== null &&
      `${t('clinic.plan.everyDays', { days: everyDays })}, ${t('clinic.plan.timesCount', { count: times })}`,
    terms.isPlanTheirs && t('clinic.plan.theirsShort', { name }),
    !terms.isPlanTheirs &&
      [terms.where, terms.how, terms.obstacle].some((words) => words.trim()) &&
      t('clinic.plan.together'),
  ]
    .filter(Boolean)
    .join(' · ');
}
