import { IconMasksTheater } from '@tabler/icons-react';
import { t } from '../locales/words';
import classes from './page.module.css';

/** Says on every screen, and on paper, that nobody in this practice is real. */
export function DemoBand() {
  return (
    <aside className={classes.demo} aria-label={t('ui.demo.label')}>
      <IconMasksTheater size={16} stroke={1.75} aria-hidden />
      <span>{t('ui.demo')}</span>
    </aside>
  );
}
