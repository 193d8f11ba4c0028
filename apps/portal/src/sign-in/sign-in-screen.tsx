import { FormErrorSummary, Page, PageHeader, Section, Shore } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import { CodeForm, EmailForm, PasswordForm } from './sign-in-forms';
import classes from './sign-in.module.css';

export type SignInWay = 'password' | 'code' | 'code-sent';
export type DemoAccount = { id: string; name: string; description: string };

export type SignInScreenProps = {
  way: SignInWay;
  onWay: (way: SignInWay) => void;
  /** True while an answer is awaited. */
  isBusy?: boolean;
  /** Already in words; the same whether or not the address is known. */
  problem?: { fieldId: 'email' | 'password' | 'code'; message: string };
  /** Why someone is here again, e.g. a session that ended. */
  notice?: string;
  onPassword: (given: { email: string; password: string }) => void;
  onAskCode: (email: string) => void;
  onRedeem: (code: string) => void;
  onForgot: () => void;
  /** Present when an address belongs to more than one practice. */
  practices?: { id: string; name: string }[];
  onPractice?: (practiceId: string) => void;
  /** Present in demo mode only. */
  demoAccounts?: DemoAccount[];
  onDemo?: (accountId: string) => void;
};

/** Password, e-mailed code, or (in a demo) one click. */
export function SignInScreen(props: SignInScreenProps) {
  const { way, onWay, practices, demoAccounts = [] } = props;
  if (practices?.length) return <PracticeChoice {...props} practices={practices} />;
  return (
    <Page>
      <Shore />
      <PageHeader
        title={way === 'code-sent' ? t('portal.signIn.codeTitle') : t('portal.signIn.title')}
        intro={props.notice ?? (way === 'code-sent' ? t('portal.signIn.codeIntro') : undefined)}
      />
      <FormErrorSummary problems={props.problem ? [props.problem] : []} />
      {way === 'password' && <PasswordForm {...props} />}
      {way === 'code' && <EmailForm {...props} />}
      {way === 'code-sent' && <CodeForm {...props} />}
      <div className={classes.ways}>
        {way !== 'password' && (
          <Button variant="subtle" onClick={() => onWay('password')}>
            {t('portal.signIn.usePassword')}
          </Button>
        )}
        {way !== 'code' && (
          <Button variant="subtle" onClick={() => onWay('code')}>
            {way === 'code-sent' ? t('portal.signIn.newCode') : t('portal.signIn.useCode')}
          </Button>
        )}
        {way === 'password' && (
          <Button variant="subtle" onClick={props.onForgot}>
            {t('portal.signIn.forgot')}
          </Button>
        )}
      </div>
      {way !== 'code-sent' && demoAccounts.length > 0 && (
        <Section title={t('portal.signIn.demo')}>
          <ul className={`bare ${classes.demo}`}>
            {demoAccounts.map((account) => (
              <li key={account.id}>
                <button
                  type="button"
                  className={classes.account}
                  disabled={props.isBusy}
                  onClick={() => props.onDemo?.(account.id)}
                >
                  <strong>{account.name}</strong>
                  <span>{account.description}</span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function PracticeChoice(props: SignInScreenProps & { practices: { id: string; name: string }[] }) {
  return (
    <Page>
      <PageHeader title={t('portal.signIn.whichPractice')} />
      <ul className={`bare ${classes.demo}`}>
        {props.practices.map((practice) => (
          <li key={practice.id}>
            <button
              type="button"
              className={classes.account}
              disabled={props.isBusy}
              onClick={() => props.onPractice?.(practice.id)}
            >
              <strong>{practice.name}</strong>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
