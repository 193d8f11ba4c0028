import { Page, PageHeader, Section, Shore } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import { LeavingFacts } from './leaving-facts';
import classes from './settings.module.css';

type WelcomeScreenProps = {
  /** True where another page than Today is waiting behind this one. */
  leadsOn: boolean;
  onGo: () => void;
};

/** Shown once, before anything else: the way out, what it does not do, and who can read what. */
export function WelcomeScreen({ leadsOn, onGo }: WelcomeScreenProps) {
  return (
    <Page>
      <Shore />
      <PageHeader title={t('portal.welcome.title')} intro={t('portal.welcome.intro')} />
      <LeavingFacts />
      <Section title={t('portal.welcome.reading')}>
        <ul className={classes.list}>
          <li>{t('portal.welcome.onlyMe')}</li>
          <li>{t('portal.welcome.shared')}</li>
          <li>{t('portal.welcome.notWatched')}</li>
        </ul>
        <p>{t('portal.danger')}</p>
      </Section>
      <div className={classes.actions}>
        <Button onClick={onGo}>{t(leadsOn ? 'portal.welcome.on' : 'portal.welcome.go')}</Button>
      </div>
    </Page>
  );
}
