import type { ResponseDto } from '@app/api-client/clinic';
import { Card, dayAndTime, Page, PageHeader } from '@app/ui';
import type { ReactNode } from 'react';
import { ResponseScores } from '../scores/response-scores';
import { t } from '../words';
import { BeforeAndAfter, hasReadings } from './before-and-after';
import { ReviewActions, type ReviewActionsProps } from './review-actions';
import { SharedAnswer } from './shared-answer';
import classes from './response.module.css';

export type ResponseScreenProps = ReviewActionsProps & {
  clientName: string;
  above: ReactNode;
  /** To the responses before and after. */
  ways: ReactNode;
  problem: string | null;
};

/** What the client chose to share, to be read in peace from top to bottom. */
export function ResponseScreen(props: ResponseScreenProps) {
  const { response, clientName } = props;
  const isMeasured = response.answers.some(({ kind }) => kind === 'measure');
  const hasAside = isMeasured || hasReadings(response);
  return (
    <Page wide>
      <div className={classes.reader}>
        <div className={classes.top}>
          <span>{props.above}</span>
          {props.ways}
        </div>
        <PageHeader
          title={response.title}
          intro={introOf(response, clientName)}
          actions={<ReviewActions {...props} />}
        />
        {props.problem && <p role="alert">{props.problem}</p>}
        <div className={classes.columns} data-both={hasAside || undefined}>
          <Card className={classes.sheet}>
            {response.answers.length === 0 ? (
              <p>{t('clinic.response.none', { name: clientName })}</p>
            ) : (
              <>
                <dl className={classes.steps}>
                  {response.answers.map((answer) => (
                    <SharedAnswer key={answer.stepId} answer={answer} response={response} />
                  ))}
                </dl>
                <p className={classes.note}>{t('clinic.response.onlyShared')}</p>
              </>
            )}
          </Card>
          {hasAside && (
            <aside className={classes.aside}>
              {isMeasured && <ResponseScores responseId={response.id} />}
              {hasReadings(response) && <BeforeAndAfter response={response} />}
            </aside>
          )}
        </div>
      </div>
    </Page>
  );
}

function introOf({ submittedAt, outcome }: ResponseDto, name: string): string {
  const at = dayAndTime(submittedAt);
  const from = t('clinic.response.intro', { name, at });
  // That it was handed in goes without saying; any other end does not.
  return outcome && outcome !== 'done' ? `${from} · ${t(`clinic.outcome.${outcome}`)}` : from;
}
