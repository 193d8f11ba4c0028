import { Lamp, Section } from '@app/ui';
import { Button } from '@mantine/core';
import { ReachSomeone } from '../care/reach-someone';
import { t } from '../words';
import classes from './journal.module.css';

/** Before anything is written: who can see it, who cannot, and whom to turn to instead. */
export function FirstPage({ onWrite }: { onWrite: () => void }) {
  return (
    <>
      <Lamp />
      <Section title={t('portal.journal.before')}>
        <ul className={classes.facts}>
          <li>{t('portal.journal.before.alone')}</li>
          <li>{t('portal.journal.before.court')}</li>
          <li>{t('portal.journal.before.share')}</li>
          <li>{t('portal.journal.before.watched')}</li>
        </ul>
      </Section>
      <div>
        <Button onClick={onWrite}>{t('portal.journal.writeFirst')}</Button>
      </div>
      <Section title={t('portal.reach.title')}>
        <ReachSomeone />
      </Section>
    </>
  );
}
