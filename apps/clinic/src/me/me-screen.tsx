import type { MemberSessionDto } from '@app/api-client/clinic';
import { Card, ChoiceInput, ModeSwitch, Page, PageHeader, Section } from '@app/ui';
import { Button } from '@mantine/core';
import { singleKeys } from '../keys/keys-store';
import { ShortcutList } from '../keys/shortcut-list';
import { t } from '../words';
import { ChangeEmail } from './change-email';
import { ChangePassword } from './change-password';
import classes from '../sign-in/sign-in.module.css';

export type MeScreenProps = {
  session: MemberSessionDto;
  isBusy: boolean;
  problem: string | null;
  onSignOut: () => void;
  onSignOutEverywhere: () => void;
};

/** One's own account and how the pages look on this device. */
export function MeScreen({ session, isBusy, problem, ...props }: MeScreenProps) {
  const { member, practice } = session;
  const roles = member.roles.map((role) => t(`clinic.role.${role}`)).join(', ');
  return (
    <Page>
      <PageHeader title={member.name} intro={`${roles} · ${practice.name}`} />
      <Section title={t('clinic.me.look')}>
        <Card>
          <ModeSwitch />
        </Card>
      </Section>
      <Section title={t('clinic.me.keys')}>
        <Card>
          <KeysSwitch />
          <ShortcutList />
        </Card>
      </Section>
      <Section title={t('clinic.me.account')}>
        <Card>
          <ChangePassword />
          <ChangeEmail />
        </Card>
      </Section>
      <Section title={t('clinic.me.leave')}>
        {problem && <p role="alert">{problem}</p>}
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onSignOut} disabled={isBusy}>
            {t('clinic.me.signOut')}
          </Button>
          <Button variant="default" onClick={props.onSignOutEverywhere} disabled={isBusy}>
            {t('clinic.me.signOutEverywhere')}
          </Button>
        </div>
      </Section>
    </Page>
  );
}

function KeysSwitch() {
  const isOn = singleKeys.use();
  return (
    <ChoiceInput
      kind="multi"
      legend={t('clinic.me.keys')}
      choices={[{ id: 'on', label: t('clinic.me.keysOn'), hint: t('clinic.me.keysHint') }]}
      value={isOn ? ['on'] : []}
      onChange={(chosen) => singleKeys.set(chosen.includes('on'))}
    />
  );
}
