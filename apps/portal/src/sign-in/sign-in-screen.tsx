import { FormErrorSummary, Page, PageHeader, Shore } from '@app/ui';
import { Button } from '@mantine/core';
import { LanguageButtons } from '../language/language-buttons';
import { t } from '../words';
import { AccountList } from './account-list';
import { DemoAccounts } from './demo-accounts';
import { CodeForm, EmailForm, PasswordForm } from './sign-in-forms';
import classes from './sign-in.module.css';

export type SignInWay = 'password' | 'code' | 'code-sent' | 'forgot' | 'forgot-sent';
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
  /** The address typed so far, so that another way does not ask for it again. */
  email: string;
  onEmail: (email: string) => void;
  onPassword: (given: { email: string; password: string }) => void;
  onAskCode: (email: string) => void;
  /** A fresh code to the same address, in place. */
  onNewCode: () => void;
  onRedeem: (code: string) => void;
  onForgot: (email: string) => void;
  /** Present when an address belongs to more than one practice. */
  practices?: { id: string; name: string }[];
  onPractice?: (practiceId: string) => void;
  /** Present in demo mode only. */
  demoAccounts?: DemoAccount[];
  onDemo?: (accountId: string) => void;
};

const titles = {
  password: 'portal.signIn.title',
  code: 'portal.signIn.codeAskTitle',
  'code-sent': 'portal.signIn.codeTitle',
  forgot: 'portal.signIn.forgotTitle',
  'forgot-sent': 'portal.signIn.codeTitle',
} as const;

const intros = {
  password: undefined,
  code: 'portal.signIn.codeAskIntro',
  'code-sent': 'portal.signIn.codeIntro',
  forgot: 'portal.signIn.forgotIntro',
  'forgot-sent': 'portal.signIn.forgotSent',
} as const;

/** Password, e-mailed code, a forgotten password, or (in a demo) one click. */
export function SignInScreen(props: SignInScreenProps) {
  const { way, practices } = props;
  const intro = intros[way];
  if (practices?.length) {
    return (
      <Page>
        <PageHeader title={t('portal.signIn.whichPractice')} />
        <AccountList
          accounts={practices}
          isBusy={props.isBusy}
          onChoose={(id) => props.onPractice?.(id)}
        />
      </Page>
    );
  }
  return (
    <Page>
      <Shore />
      <PageHeader title={t(titles[way])} intro={props.notice ?? (intro && t(intro))} />
      <FormErrorSummary problems={props.problem ? [props.problem] : []} />
      {way === 'password' && <PasswordForm {...props} />}
      {way === 'code' && <EmailForm {...props} action="sendCode" onSend={props.onAskCode} />}
      {way === 'code-sent' && <CodeForm {...props} />}
      {way === 'forgot' && <EmailForm {...props} action="sendLink" onSend={props.onForgot} />}
      <OtherWays {...props} />
      {way === 'password' && <DemoAccounts {...props} />}
      {/* Drawn anew in another language, the pages behind a sent mail would forget that it was sent. */}
      {(way === 'password' || way === 'code') && <LanguageButtons />}
    </Page>
  );
}

function OtherWays({ way, onWay, onNewCode, isBusy }: SignInScreenProps) {
  return (
    <div className={classes.ways}>
      {way === 'code-sent' && (
        <Button variant="subtle" disabled={isBusy} onClick={onNewCode}>
          {t('portal.signIn.newCode')}
        </Button>
      )}
      {way === 'password' && (
        <Button variant="subtle" onClick={() => onWay('code')}>
          {t('portal.signIn.useCode')}
        </Button>
      )}
      {way === 'password' ? (
        <Button variant="subtle" onClick={() => onWay('forgot')}>
          {t('portal.signIn.forgot')}
        </Button>
      ) : (
        <Button variant="subtle" onClick={() => onWay('password')}>
          {t('portal.signIn.usePassword')}
        </Button>
      )}
    </div>
  );
}
