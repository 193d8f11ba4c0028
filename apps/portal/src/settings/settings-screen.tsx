import { ModeSwitch, Page, PageHeader, Section } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import { LeavingFacts } from './leaving-facts';
import classes from './settings.module.css';

export type SettingsScreenProps = {
  /** Absent until it is known. */
  who?: { name: string; practice: string };
  /** Why signing out did not work, in words. */
  problem?: string;
  onWelcome: () => void;
  onPassword: () => void;
  onEmail: () => void;
  onSignOut: () => void;
  onSignOutEverywhere: () => void;
};

/** The look of the pages, what leaving does and does not do, and the ways out of the account. */
export function SettingsScreen(props: SettingsScreenProps) {
  return (
    <Page>
      <PageHeader
        title={t('portal.more.title')}
        intro={props.who && t('portal.more.intro', props.who)}
      />
      <Section title={t('portal.more.look')}>
        <ModeSwitch />
      </Section>
      <LeavingFacts />
      <div className={classes.actions}>
        <Button variant="subtle" onClick={props.onWelcome}>
          {t('portal.more.welcome')}
        </Button>
      </div>
      <Section title={t('portal.more.account')}>
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onPassword}>
            {t('portal.more.password')}
          </Button>
          <Button variant="default" onClick={props.onEmail}>
            {t('portal.more.email')}
          </Button>
          <Button variant="default" onClick={props.onSignOut}>
            {t('portal.more.signOut')}
          </Button>
          <Button variant="subtle" onClick={props.onSignOutEverywhere}>
            {t('portal.more.signOutEverywhere')}
          </Button>
        </div>
        <p role="alert" className={props.problem ? undefined : 'unseen'}>
          {props.problem && `${t('portal.more.stillSignedIn')} ${props.problem}`}
        </p>
      </Section>
    </Page>
  );
}
