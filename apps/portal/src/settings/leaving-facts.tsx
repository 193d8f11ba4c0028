import { Section } from '@app/ui';
import { t } from '../words';
import classes from './settings.module.css';

/** What "Leave this page" does and, plainly, what it cannot do. */
export function LeavingFacts() {
  return (
    <Section title={t('portal.more.leaving')}>
      <p>{t('portal.more.leaving.does')}</p>
      <ul className={classes.list}>
        <li>{t('portal.more.leaving.history')}</li>
        <li>{t('portal.more.leaving.messages')}</li>
        <li>{t('portal.more.leaving.unsent')}</li>
        <li>{t('portal.more.leaving.phone')}</li>
      </ul>
    </Section>
  );
}
