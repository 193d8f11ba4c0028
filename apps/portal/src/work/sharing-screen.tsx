import { ChoiceInput, ErrorState, Page, PageHeader, type Sharing } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import classes from './work.module.css';

/** An answered step, in words, and who sees it so far. */
export type SharedStep = { stepId: string; prompt: string; answer: string; sharing: Sharing };

export type SharingScreenProps = {
  /** Whom the shared steps go to. */
  name: string;
  steps: SharedStep[];
  onChange: (stepId: string, sharing: Sharing) => void;
  isBusy?: boolean;
  failure?: { requestId?: string; onRetry: () => void };
  onBack: () => void;
  onFinish: () => void;
};

/** The last look before finishing: each answer stays private or goes along, one by one. */
export function SharingScreen(props: SharingScreenProps) {
  const { name } = props;
  return (
    <Page>
      <PageHeader title={t('portal.sharing.title')} intro={t('portal.sharing.intro', { name })} />
      {props.steps.length === 0 ? (
        <p>{t('portal.sharing.none')}</p>
      ) : (
        <ul className={`bare ${classes.rows}`}>
          {props.steps.map((step) => (
            <li key={step.stepId}>
              <h2>{step.prompt}</h2>
              <p className={classes.words}>{step.answer}</p>
              <ChoiceInput
                kind="single"
                inRow
                legend={t('portal.sharing.legend', { prompt: step.prompt })}
                choices={[
                  { id: 'private', label: t('portal.sharing.onlyMe') },
                  { id: 'shared', label: t('portal.sharing.shared', { name }) },
                ]}
                value={step.sharing}
                onChange={(sharing) => props.onChange(step.stepId, sharing as Sharing)}
              />
            </li>
          ))}
        </ul>
      )}
      <p>{t('portal.sharing.outcome', { name })}</p>
      {props.failure && (
        <ErrorState
          title={t('portal.sharing.notSent')}
          body={t('portal.sharing.kept')}
          requestId={props.failure.requestId}
          onRetry={props.failure.onRetry}
        />
      )}
      <div className={classes.equal}>
        <Button onClick={props.onFinish} disabled={props.isBusy}>
          {t('portal.sharing.finish')}
        </Button>
        <Button variant="subtle" onClick={props.onBack}>
          {t('portal.step.back')}
        </Button>
      </div>
    </Page>
  );
}
