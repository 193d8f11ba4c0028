import { Card, dayAndTime, Loaded, Page, PageHeader, TrendPair, type Loadable } from '@app/ui';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './response.module.css';

/** A response as the API tells it: shared steps alone, answers already in words. */
export type SharedResponse = {
  id: string;
  title: string;
  clientName: string;
  submittedAt: string;
  reviewedAt: string | null;
  steps: { stepId: string; prompt: string; answer: string }[];
  /** Present where both or either reading was shared. */
  distress?: { before: number | null; after: number | null };
};

export type ResponseScreenProps = {
  response: Loadable<SharedResponse>;
  above?: ReactNode;
  isBusy?: boolean;
  onReview: () => void;
};

/** What the client chose to share, read top to bottom. */
export function ResponseScreen({ response, above, isBusy, onReview }: ResponseScreenProps) {
  return (
    <Loaded of={response} lines={6}>
      {(shared) => (
        <Page>
          <PageHeader
            above={above}
            title={shared.title}
            intro={t('clinic.response.intro', {
              name: shared.clientName,
              at: dayAndTime(shared.submittedAt),
            })}
            actions={
              shared.reviewedAt ? (
                <span className={classes.reviewed}>
                  <IconCheck size={18} aria-hidden />
                  {t('clinic.response.reviewed', { at: dayAndTime(shared.reviewedAt) })}
                </span>
              ) : (
                <Button onClick={onReview} disabled={isBusy}>
                  {t('clinic.response.review')}
                </Button>
              )
            }
          />
          {shared.distress && (
            <Card>
              <h2>{t('clinic.response.distress')}</h2>
              <TrendPair measure={t('clinic.response.distress')} {...shared.distress} />
            </Card>
          )}
          <Card>
            {shared.steps.length === 0 ? (
              <p>{t('clinic.response.none', { name: shared.clientName })}</p>
            ) : (
              <dl className={classes.steps}>
                {shared.steps.map((step) => (
                  <div key={step.stepId} id={`step-${step.stepId}`}>
                    <dt>{step.prompt}</dt>
                    <dd>{step.answer}</dd>
                  </div>
                ))}
              </dl>
            )}
          </Card>
          <p className={classes.note}>
            {t('clinic.response.onlyShared', { name: shared.clientName })}
          </p>
        </Page>
      )}
    </Loaded>
  );
}
