import type { ClientDto, ResponseCardDto, SummaryDto } from '@app/api-client/clinic';
import { Loaded, Page, PageHeader, Section } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Listed } from '../api/pages';
import type { ListedAssignment } from '../assign/use-assign';
import { ProgressSection } from '../progress/progress-section';
import { useSession } from '../session/session-query';
import { t } from '../words';
import { AssignmentRows } from './assignment-rows';
import { ClientContact } from './client-contact';
import { ResponseRows, SummaryRows } from './client-rows';
import { SinceLast } from './since-last';
import classes from './client.module.css';

export const assignButtonId = 'assign-button';

export type ClientScreenProps = {
  client: ClientDto;
  assignments: Listed<ListedAssignment>;
  responses: Listed<ResponseCardDto>;
  summaries: Listed<SummaryDto>;
  above: ReactNode;
  /** Absent for those who hand out no work. */
  onAssign?: (() => void) | undefined;
  onWithdraw?: ((assignmentId: string) => void) | undefined;
  onEndRepeat?: ((assignmentId: string) => void) | undefined;
};

/** One client: what came back since the last session first, then what is open, then what was made of it. */
export function ClientScreen(props: ClientScreenProps) {
  const { client, assignments, responses, summaries } = props;
  const word = useSession().practice.homeworkWord;
  return (
    <Page wide>
      <PageHeader
        above={props.above}
        title={client.name}
        intro={inBrief(client)}
        actions={
          props.onAssign && (
            <Button id={assignButtonId} onClick={props.onAssign} aria-keyshortcuts="a">
              {t('clinic.assign')}
            </Button>
          )
        }
      />
      <ClientContact client={client} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Section title={t('clinic.client.since')}>
            <SinceLast
              clientName={client.name}
              responses={responses.rows}
              summaries={summaries.rows}
              assignments={assignments.rows}
            />
          </Section>
          <ProgressSection clientId={client.id} clientName={client.name} />
          <Section title={t('clinic.client.responses')}>
            <Loaded of={responses.rows}>
              {(all) => {
                const read = all.filter(({ reviewedAt }) => reviewedAt);
                return read.length > 0 ? (
                  <ResponseRows rows={read} />
                ) : (
                  <p className={classes.quiet}>{t('clinic.client.noResponses')}</p>
                );
              }}
            </Loaded>
            <Earlier on={responses.onEarlier} />
          </Section>
        </div>
        <div className={classes.column}>
          <Section title={t('clinic.client.assignments', { word })}>
            <Loaded of={assignments.rows}>
              {(rows) =>
                rows.length > 0 ? (
                  <AssignmentRows
                    rows={rows}
                    clientName={client.name}
                    onWithdraw={props.onWithdraw}
                    onEndRepeat={props.onEndRepeat}
                  />
                ) : (
                  <p className={classes.quiet}>{t('clinic.client.noAssignments', { word })}</p>
                )
              }
            </Loaded>
            <Earlier on={assignments.onEarlier} />
          </Section>
          <Section title={t('clinic.client.summaries')}>
            <Loaded of={summaries.rows}>
              {(rows) =>
                rows.length > 0 ? (
                  <SummaryRows rows={rows} />
                ) : (
                  <p className={classes.quiet}>{t('clinic.client.noSummaries')}</p>
                )
              }
            </Loaded>
            <Earlier on={summaries.onEarlier} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

/** Pronouns, and how they stand where they are not simply with us. */
function inBrief({ pronouns, status }: ClientDto): string | undefined {
  const stands = status === 'active' ? null : t(`clinic.client.${status}`);
  return [pronouns, stands].filter(Boolean).join(' · ') || undefined;
}

/** The way to what is further back, where there is more. */
function Earlier({ on }: { on: (() => void) | undefined }) {
  return (
    on && (
      <Button variant="subtle" className={classes.earlier} onClick={on}>
        {t('clinic.client.earlier')}
      </Button>
    )
  );
}
