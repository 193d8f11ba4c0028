import { Card, EmptyState, Loaded, Page, PageHeader, Section, type Loadable } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../words';
import { AssignmentRows, ResponseRows, SummaryRows } from './client-rows';
import classes from './client.module.css';

export type ClientAssignment = {
  id: string;
  title: string;
  state:
    | 'not-opened'
    | 'started'
    | 'submitted'
    | 'withdrawn'
    | 'not-now'
    | 'too-much'
    | 'not-private-here'
    | 'done-on-paper';
  /** ISO instants. */
  assignedAt: string;
  dueAt: string | null;
};

export type ClientResponse = {
  id: string;
  title: string;
  submittedAt: string;
  sharedSteps: number;
  isReviewed: boolean;
};

export type ClientSummary = { id: string; title: string; madeAt: string };

export type ClientScreenProps = {
  client: Loadable<{ id: string; name: string; status: string }>;
  assignments: Loadable<ClientAssignment[]>;
  responses: Loadable<ClientResponse[]>;
  summaries: Loadable<ClientSummary[]>;
  /** Days since an instant, by the caller's clock: "not opened, 9 days". */
  daysSince: (at: string) => number;
  above?: ReactNode;
  onAssign: () => void;
  onWithdraw: (assignmentId: string) => void;
  linkToResponse: (response: ClientResponse) => ReactNode;
  linkToSummary: (summary: ClientSummary) => ReactNode;
};

/** One client: what came back since the last session first, then what is open, then what was made of it. */
export function ClientScreen(props: ClientScreenProps) {
  return (
    <Loaded of={props.client} lines={6}>
      {(client) => (
        <Page wide>
          <PageHeader
            above={props.above}
            title={client.name}
            actions={<Button onClick={props.onAssign}>{t('clinic.assign')}</Button>}
          />
          <div className={classes.columns}>
            <div className={classes.column}>
              <Section title={t('clinic.client.since')}>
                <Loaded of={props.responses}>{(all) => <SinceLast {...props} all={all} />}</Loaded>
              </Section>
              <Section title={t('clinic.client.responses')}>
                <Loaded of={props.responses}>
                  {(all) => {
                    const reviewed = all.filter((response) => response.isReviewed);
                    return reviewed.length > 0 ? (
                      <ResponseRows rows={reviewed} link={props.linkToResponse} />
                    ) : (
                      <p className={classes.quiet}>{t('clinic.client.noResponses')}</p>
                    );
                  }}
                </Loaded>
              </Section>
            </div>
            <div className={classes.column}>
              <Section title={t('clinic.client.assignments')}>
                <Loaded of={props.assignments}>
                  {(rows) =>
                    rows.length > 0 ? (
                      <AssignmentRows
                        rows={rows}
                        daysSince={props.daysSince}
                        onWithdraw={props.onWithdraw}
                      />
                    ) : (
                      <p className={classes.quiet}>{t('clinic.client.noAssignments')}</p>
                    )
                  }
                </Loaded>
              </Section>
              <Section title={t('clinic.client.summaries')}>
                <Loaded of={props.summaries}>
                  {(rows) =>
                    rows.length > 0 ? (
                      <SummaryRows rows={rows} link={props.linkToSummary} />
                    ) : (
                      <p className={classes.quiet}>{t('clinic.client.noSummaries')}</p>
                    )
                  }
                </Loaded>
              </Section>
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function SinceLast({ all, linkToResponse }: ClientScreenProps & { all: ClientResponse[] }) {
  const fresh = all.filter((response) => !response.isReviewed);
  return (
    <Card>
      {fresh.length > 0 ? (
        <ResponseRows rows={fresh} link={linkToResponse} />
      ) : (
        <EmptyState title={t('clinic.client.nothingNew')} />
      )}
    </Card>
  );
}
