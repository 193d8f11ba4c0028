import { ModeSwitch, Page, PageHeader, Section } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import { LeavingFacts } from './leaving-facts';
import classes from './settings.module.css';

export type SettingsScreenProps = {
  name: string;
  practice: string;
  onPassword: () => void;
  onSignOut: () => void;
  onSignOutEverywhere: () => void;
};

/** The look of the pages, what leaving does and does not do, and the ways out of the account. */
export function SettingsScreen(props: SettingsScreenProps) {
  return (
    <Page>
      <PageHeader
        title={t('portal.more.title')}
        intro={t('portal.more.intro', { name: props.name, practice: props.practice })}
      />
      <Section title={t('portal.more.look')}>
        <ModeSwitch />
      </Section>
      <LeavingFacts />
      <Section title={t('portal.more.account')}>
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onPassword}>
            {t('portal.more.password')}
          </Button>
          <Button variant="default" onClick={props.onSignOut}>
            {t('portal.more.signOut')}
          </Button>
          <Button variant="subtle" onClick={props.onSignOutEverywhere}>
            {t('portal.more.signOutEverywhere')}
          </Button>
        </div>
      </Section>
    </Page>
  );
}
