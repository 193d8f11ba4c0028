import { Section } from '@app/ui';
import { t } from '../words';
import { AccountList } from './account-list';
import type { SignInScreenProps } from './sign-in-screen';

/** Made-up people, in demo mode only. */
export function DemoAccounts({ demoAccounts = [], isBusy, onDemo }: SignInScreenProps) {
  if (demoAccounts.length === 0) return null;
  return (
    <Section title={t('portal.signIn.demo')}>
      {/* Who they are is told in English, whatever the page speaks. */}
      <div lang="en">
        <AccountList accounts={demoAccounts} isBusy={isBusy} onChoose={(id) => onDemo?.(id)} />
      </div>
    </Section>
  );
}
