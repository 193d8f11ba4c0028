import { fieldsOf, FormErrorSummary, Page, PageHeader, Shore } from '@app/ui';
import { Button } from '@mantine/core';
import { NewPasswordField } from '../account/new-password-field';
import { LanguageButtons } from '../language/language-buttons';
import { t } from '../words';
import { EmailForm } from './sign-in-forms';
import classes from './sign-in.module.css';
import type { useSignIn } from './use-sign-in';

type NewPasswordScreenProps = {
  state: 'open' | 'done' | 'run-out';
  isBusy: boolean;
  /** Already in words. */
  problem?: string;
  onPassword: (password: string) => void;
  /** For a fresh link, here. */
  asking: ReturnType<typeof useSignIn>;
  onSignIn: () => void;
};

/** A new password by a mailed link; a link that has run out offers a fresh one. */
export function NewPasswordScreen(props: NewPasswordScreenProps) {
  const { state, asking, problem } = props;
  if (state === 'done') {
    return (
      <Page>
        <Shore />
        <PageHeader title={t('portal.password.done')} intro={t('portal.password.doneIntro')} />
        <div className={classes.ways}>
          <Button onClick={props.onSignIn}>{t('portal.signIn.title')}</Button>
        </div>
      </Page>
    );
  }
  if (state === 'run-out') {
    const isSent = asking.way === 'forgot-sent';
    return (
      <Page>
        <PageHeader
          title={t(isSent ? 'portal.signIn.codeTitle' : 'portal.link.runOut')}
          intro={t(isSent ? 'portal.signIn.forgotSent' : 'portal.link.runOutIntro')}
        />
        <FormErrorSummary problems={asking.problem ? [asking.problem] : []} />
        {!isSent && <EmailForm {...asking} action="sendLink" onSend={asking.onForgot} />}
        {!isSent && <LanguageButtons />}
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={t('portal.password.newTitle')} intro={t('portal.password.length')} />
      <FormErrorSummary problems={problem ? [{ fieldId: 'new-password', message: problem }] : []} />
      <form
        className={classes.form}
        onSubmit={(event) => props.onPassword(fieldsOf(event)('new-password'))}
      >
        <NewPasswordField error={problem} />
        <Button type="submit" disabled={props.isBusy}>
          {t('portal.password.save')}
        </Button>
      </form>
      <LanguageButtons />
    </Page>
  );
}
