import type { Tailoring } from '@app/exercises';
import { activeLocale } from '@app/ui';
import { t } from '../words';
import { isTailored } from './tailorings';

/** How much of the exercise is different for this client. */
export function TailoredLine({ of, clientName }: { of: Tailoring; clientName: string }) {
  if (!isTailored(of)) return null;
  const parts = (['dropped', 'reworded'] as const)
    .filter((part) => of[part].length > 0)
    .map((part) => t(`clinic.tailor.${part}`, { count: of[part].length }));
  const what = new Intl.ListFormat(activeLocale()).format(parts);
  return <p>{t('clinic.tailor.sum', { name: clientName, what })}</p>;
}
