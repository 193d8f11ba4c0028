import type { ResponseDto } from '@app/api-client/clinic';
import { Card, dayAndTime, Page, PageHeader, TrendPair } from '@app/ui';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './response.module.css';

export type ResponseScreenProps = {
  response: ResponseDto;
  clientName: string;
  /** Present where both readings were shared. */
  distress: { before: number; after: number } | null;
  above: ReactNode;
  isBusy: boolean;
  problem: string | null;
  /** Absent for those who may not. */
  onReview?: (() => void) | undefined;
};

/** What the client chose to share, read top to bottom. */
export function ResponseScreen(props: ResponseScreenProps) {
  const { response, clientName, distress } = props;
  return (
    <Page>
      <PageHeader
        above={props.above}
        title={response.title}
        intro={t('clinic.response.intro', {
          name: clientName,
          at: dayAndTime(response.submittedAt),
        })}
        actions={<Review {...props} />}
      />
      {props.problem && <p role="alert">{props.problem}</p>}
      {distress && (
        <Card>
          <h2>{t('clinic.response.distress')}</h2>
          <p>
            {t(
              distress.before === distress.after
                ? 'clinic.response.same'
                : 'clinic.response.change',
              distress,
            )}
          </p>
          <TrendPair measure={t('clinic.response.measure')} {...distress} />
        </Card>
      )}
      <Card>
        {response.answers.length === 0 ? (
          <p>{t('clinic.response.none', { name: clientName })}</p>
        ) : (
          <dl className={classes.steps}>
            {response.answers.map((answer) => (
              <div key={answer.stepId} id={`step-${answer.stepId}`} tabIndex={-1}>
                <dt>{answer.prompt}</dt>
                <dd>{answer.words}</dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
      <p className={classes.note}>{t('clinic.response.onlyShared', { name: clientName })}</p>
    </Page>
  );
}

function Review({ response, isBusy, onReview }: ResponseScreenProps) {
  if (response.reviewedAt)
    return (
      <span className={classes.reviewed} role="status">
        <IconCheck size={18} aria-hidden />
        {t('clinic.response.reviewed', { at: dayAndTime(response.reviewedAt) })}
      </span>
    );
  if (!onReview) return null;
  return (
    <Button onClick={onReview} disabled={isBusy} aria-keyshortcuts="e">
      {t('clinic.response.review')}
    </Button>
  );
}
