import { Card, dayAndTime, EmptyState, Loaded, Page, PageHeader, type Loadable } from '@app/ui';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from '../response/response.module.css';

/** Where a sentence comes from: a shared step of a response. */
export type SummarySource = { responseId: string; stepId?: string; label: string };

export type SummaryScreenProps = {
  summary: Loadable<{
    id: string;
    title: string;
    clientName: string;
    madeAt: string;
    sentences: { id: string; text: string; sources: SummarySource[] }[];
  }>;
  above?: ReactNode;
  linkToSource: (source: SummarySource) => ReactNode;
};

/** A page to read before a session: every sentence stands on answers one can open. */
export function SummaryScreen({ summary, above, linkToSource }: SummaryScreenProps) {
  return (
    <Loaded of={summary} lines={6}>
      {(made) => (
        <Page>
          <PageHeader
            above={above}
            title={made.title}
            intro={t('clinic.summary.intro', {
              name: made.clientName,
              at: dayAndTime(made.madeAt),
            })}
            actions={
              <span className={classes.noPrint}>
                <Button
                  variant="default"
                  leftSection={<IconPrinter size={18} aria-hidden />}
                  onClick={() => window.print()}
                >
                  {t('clinic.summary.print')}
                </Button>
              </span>
            }
          />
          <Card>
            {made.sentences.length === 0 ? (
              <EmptyState title={t('clinic.summary.empty')} body={t('clinic.summary.emptyBody')} />
            ) : (
              <ul className={`bare ${classes.sentences}`}>
                {made.sentences.map((sentence) => (
                  <li key={sentence.id}>
                    <p>{sentence.text}</p>
                    <span className={classes.sources}>
                      <span>{t('clinic.summary.from')}</span>
                      {sentence.sources.map((source) => (
                        <span key={source.responseId + (source.stepId ?? '')}>
                          {linkToSource(source)}
                        </span>
                      ))}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <p className={classes.note}>{t('clinic.summary.onlyShared')}</p>
        </Page>
      )}
    </Loaded>
  );
}
