import type { ClientDto, ResponseCardDto, SummaryDto } from '@app/api-client/clinic';
import { Loaded, Page, PageHeader, Section, type Loadable } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ListedAssignment } from '../assign/use-assign';
import { t } from '../words';
import { AssignmentRows } from './assignment-rows';
import { ResponseRows, SummaryRows } from './client-rows';
import { SinceLast } from './since-last';
import classes from './client.module.css';

export const assignButtonId = 'assign-button';

export type ClientScreenProps = {
  client: ClientDto;
  assignments: Loadable<ListedAssignment[]>;
  responses: Loadable<ResponseCardDto[]>;
  summaries: Loadable<SummaryDto[]>;
  above: ReactNode;
  /** Absent for those who hand out no work. */
  onAssign?: (() => void) | undefined;
  onWithdraw?: ((assignmentId: string) => void) | undefined;
};

/** One client: what came back since the last session first, then what is open, then what was made of it. */
export function ClientScreen(props: ClientScreenProps) {
  const { client, assignments, responses, summaries } = props;
  return (
    <Page wide>
      <PageHeader
        above={props.above}
        title={client.name}
        intro={client.status === 'active' ? undefined : t(`clinic.client.${client.status}`)}
        actions={
          props.onAssign && (
            <Button id={assignButtonId} onClick={props.onAssign} aria-keyshortcuts="a">
              {t('clinic.assign')}
            </Button>
          )
        }
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Section title={t('clinic.client.since')}>
            <SinceLast
              clientName={client.name}
              responses={responses}
              summaries={summaries}
              assignments={assignments}
            />
          </Section>
          <Section title={t('clinic.client.responses')}>
            <Loaded of={responses}>
              {(all) => {
                const read = all.filter(({ reviewedAt }) => reviewedAt);
                return read.length > 0 ? (
                  <ResponseRows rows={read} />
                ) : (
                  <p className={classes.quiet}>{t('clinic.client.noResponses')}</p>
                );
              }}
            </Loaded>
          </Section>
        </div>
        <div className={classes.column}>
          <Section title={t('clinic.client.assignments')}>
            <Loaded of={assignments}>
              {(rows) =>
                rows.length > 0 ? (
                  <AssignmentRows
                    rows={rows}
                    clientName={client.name}
                    onWithdraw={props.onWithdraw}
                  />
                ) : (
                  <p className={classes.quiet}>{t('clinic.client.noAssignments')}</p>
                )
              }
            </Loaded>
          </Section>
          <Section title={t('clinic.client.summaries')}>
            <Loaded of={summaries}>
              {(rows) =>
                rows.length > 0 ? (
                  <SummaryRows rows={rows} />
                ) : (
                  <p className={classes.quiet}>{t('clinic.client.noSummaries')}</p>
                )
              }
            </Loaded>
          </Section>
        </div>
      </div>
    </Page>
  );
}
