import { ModeSwitch, Page, PageHeader, Section } from '@app/ui';
import { Button } from '@mantine/core';
import { LanguageChoice } from '../language/language-choice';
import { t } from '../words';
import { LeavingFacts } from './leaving-facts';
import { RemindersSwitch } from './reminders-switch';
import classes from './settings.module.css';

export type SettingsScreenProps = {
  /** Absent until it is known. */
  who?: { name: string; practice: string };
  /** Why signing out did not work, in words. */
  problem?: string;
  onShares: () => void;
  onWelcome: () => void;
  onPassword: () => void;
  onEmail: () => void;
  /** True while the answer to signing out is awaited. */
  isBusy?: boolean;
  onSignOut: () => void;
  onSignOutEverywhere: () => void;
  /** Present where some words are not saved, so that going is a choice. */
  onSignOutAnyway?: () => void;
  /** True where those words outlive the page. */
  isOnDevice?: boolean;
};

/** The look of the pages, whether mails come, what leaving does and does not do, and the ways out of the account. */
export function SettingsScreen(props: SettingsScreenProps) {
  return (
    <Page>
      <PageHeader
        title={t('portal.more.title')}
        intro={props.who && t('portal.more.intro', props.who)}
      />
      <Section title={t('portal.more.shares')}>
        <p>{t('portal.more.shares.intro')}</p>
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onShares}>
            {t('portal.more.shares.open')}
          </Button>
        </div>
      </Section>
      <Section title={t('portal.language')}>
        <LanguageChoice />
      </Section>
      <Section title={t('portal.more.look')}>
        <ModeSwitch />
      </Section>
      <Section title={t('portal.more.mails')}>
        <p>{t('portal.more.mails.intro')}</p>
        <RemindersSwitch />
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
          <Button variant="default" disabled={props.isBusy} onClick={props.onSignOut}>
            {t('portal.more.signOut')}
          </Button>
          <Button variant="subtle" disabled={props.isBusy} onClick={props.onSignOutEverywhere}>
            {t('portal.more.signOutEverywhere')}
          </Button>
        </div>
        <p role="alert" className={props.onSignOutAnyway ? undefined : 'unseen'}>
          {props.onSignOutAnyway &&
            t(props.isOnDevice ? 'portal.ending.onDevice' : 'portal.ending.notSaved')}
        </p>
        {props.onSignOutAnyway && (
          <Button variant="default" disabled={props.isBusy} onClick={props.onSignOutAnyway}>
            {t('portal.more.signOutAnyway')}
          </Button>
        )}
        <p role="alert" className={props.problem ? undefined : 'unseen'}>
          {props.problem && `${t('portal.more.stillSignedIn')} ${props.problem}`}
        </p>
      </Section>
    </Page>
  );
}
