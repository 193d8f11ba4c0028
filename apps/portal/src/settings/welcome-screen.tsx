import { Page, PageHeader, Shore } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import { LeavingFacts } from './leaving-facts';
import classes from './settings.module.css';

/** Shown once, before anything else: the way out, and what it does not do. */
export function WelcomeScreen({ onGo }: { onGo: () => void }) {
  return (
    <Page>
      <Shore />
      <PageHeader title={t('portal.welcome.title')} intro={t('portal.welcome.intro')} />
      <LeavingFacts />
      <div className={classes.actions}>
        <Button onClick={onGo}>{t('portal.welcome.go')}</Button>
      </div>
    </Page>
  );
}
