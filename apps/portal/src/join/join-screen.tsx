import { ErrorState, FormErrorSummary, LoadingState, Page, PageHeader, Shore } from '@app/ui';
import { Button } from '@mantine/core';
import { LanguageButtons } from '../language/language-buttons';
import { t } from '../words';
import { type Chosen, JoinForm } from './join-form';
import classes from '../sign-in/sign-in.module.css';

type JoinScreenProps = {
  state: 'waiting' | 'broken' | 'open' | 'run-out' | 'asked';
  isBusy: boolean;
  /** Already in words. */
  problem?: string;
  onJoin: (given: Chosen) => void;
  /** Absent where there is no link to ask with. */
  onAgain?: () => void;
  onRetry: () => void;
};

/** The first visit of all: how to come in from now on. A link that has run out offers a fresh one, here. */
export function JoinScreen(props: JoinScreenProps) {
  const { state, problem } = props;
  const problems = problem ? [{ fieldId: 'join', message: problem }] : [];
  if (state === 'waiting' || state === 'broken')
    return (
      <Page>{state === 'waiting' ? <LoadingState /> : <ErrorState onRetry={props.onRetry} />}</Page>
    );
  if (state === 'asked')
    return (
      <Page>
        <Shore />
        <PageHeader title={t('portal.signIn.codeTitle')} intro={t('portal.join.asked')} />
      </Page>
    );
  if (state === 'run-out')
    return (
      <Page>
        <PageHeader title={t('portal.link.runOut')} intro={t('portal.join.runOut')} />
        <FormErrorSummary problems={problems} />
        <div className={classes.form}>
          {props.onAgain && (
            <Button id="join" onClick={props.onAgain} disabled={props.isBusy}>
              {t('portal.join.again')}
            </Button>
          )}
        </div>
        <LanguageButtons />
      </Page>
    );
  return (
    <Page>
      <Shore />
      <PageHeader title={t('portal.join.title')} intro={t('portal.join.intro')} />
      <FormErrorSummary problems={problems} />
      <JoinForm isBusy={props.isBusy} onJoin={props.onJoin} />
      <LanguageButtons />
    </Page>
  );
}
