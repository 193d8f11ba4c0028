import type { SummaryDto } from '@app/api-client/clinic';
import { Card, dayAndTime, EmptyState, Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../words';
import { SourceLink } from './source-link';
import classes from './summary.module.css';

export type SummaryScreenProps = {
  summary: SummaryDto;
  clientName: string;
  practice: string;
  above: ReactNode;
};

/** A page to read before a session: every sentence stands on rows one can open. */
export function SummaryScreen({ summary, clientName, practice, above }: SummaryScreenProps) {
  return (
    <Page>
      <PageHeader
        above={<span className={classes.noPrint}>{above}</span>}
        title={t('clinic.summary.title', { title: summary.title })}
        intro={t('clinic.summary.intro', {
          name: clientName,
          at: dayAndTime(summary.compiledAt),
        })}
        actions={
          <Button
            className={classes.noPrint}
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('clinic.summary.print')}
          </Button>
        }
      />
      <Card>
        {summary.sentences.length === 0 ? (
          <EmptyState title={t('clinic.summary.empty')} body={t('clinic.summary.emptyBody')} />
        ) : (
          <ul className={`bare ${classes.sentences}`}>
            {summary.sentences.map((sentence) => (
              <li key={sentence.kind}>
                <p className={classes.words}>{sentence.words}</p>
                <div className={classes.sources}>
                  <span id={`from-${sentence.kind}`}>{t('clinic.summary.from')}</span>
                  <ul className={`bare ${classes.links}`} aria-labelledby={`from-${sentence.kind}`}>
                    {sentence.sources.map((source) => (
                      <li key={source.id + (source.stepId ?? '')}>
                        <SourceLink source={source} clientId={summary.clientId} />
                      </li>
                    ))}
                  </ul>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <p className={classes.note}>{t('clinic.summary.onlyShared', { name: clientName })}</p>
      <p className={classes.printFoot}>{t('clinic.summary.printFoot', { practice })}</p>
    </Page>
  );
}
