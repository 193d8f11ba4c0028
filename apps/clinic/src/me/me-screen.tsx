import { Card, ModeSwitch, Page, PageHeader, Section } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import classes from '../sign-in/sign-in.module.css';

export type MeScreenProps = {
  name: string;
  practice: string;
  onPassword: () => void;
  onSignOut: () => void;
  onSignOutEverywhere: () => void;
};

/** One's own account and how the pages look on this device. */
export function MeScreen(props: MeScreenProps) {
  return (
    <Page>
      <PageHeader title={props.name} intro={props.practice} />
      <Section title={t('clinic.me.look')}>
        <Card>
          <ModeSwitch />
        </Card>
      </Section>
      <Section title={t('clinic.me.account')}>
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onPassword}>
            {t('clinic.me.password')}
          </Button>
          <Button variant="default" onClick={props.onSignOut}>
            {t('clinic.me.signOut')}
          </Button>
          <Button variant="default" onClick={props.onSignOutEverywhere}>
            {t('clinic.me.signOutEverywhere')}
          </Button>
        </div>
      </Section>
    </Page>
  );
}
