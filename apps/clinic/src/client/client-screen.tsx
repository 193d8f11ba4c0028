import type { ClientDto, SinceLastDto } from '@app/api-client/clinic';
import { Loaded, type Loadable, Page, PageHeader, Section } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Listed } from '../api/pages';
import type { ListedAssignment } from '../assign/use-assign';
import { JournalSection } from '../journal/journal-section';
import { ProgrammeSection } from '../programmes/programme-section';
import { ProgressSection } from '../progress/progress-section';
import { ScoresSection } from '../scores/scores-section';
import { useSession } from '../session/session-query';
import { t } from '../words';
import { AssignmentRows } from './assignment-rows';
import { ClientContact } from './client-contact';
import { EarlierRows } from './earlier-rows';
import type { EarlierWork } from './earlier-work';
import { Folded } from './folded';
import { SinceLast } from './since-last';
import classes from './client.module.css';

export const assignButtonId = 'assign-button';

export type ClientScreenProps = {
  client: ClientDto;
  sinceLast: Loadable<SinceLastDto>;
  assignments: Listed<ListedAssignment>;
  earlier: Listed<EarlierWork>;
  above: ReactNode;
  /** To what all of it comes to; absent for those who may not read it. */
  toSummary?: ReactNode;
  /** Absent for those who hand out no work. */
  onAssign?: ((exerciseId?: string) => void) | undefined;
  onReadAll: (responseIds: string[]) => void;
  onWithdraw?: ((assignmentId: string) => void) | undefined;
  onEndRepeat?: ((assignmentId: string) => void) | undefined;
};

/** One client: what happened since the last session first, then what is open, then how it went before. */
export function ClientScreen(props: ClientScreenProps) {
  const { client, sinceLast, assignments, earlier, onAssign } = props;
  const word = useSession().practice.homeworkWord;
  return (
    <Page wide>
      <PageHeader
        above={props.above}
        title={client.name}
        intro={inBrief(client)}
        actions={
          <>
            {props.toSummary}
            {onAssign && (
              <Button id={assignButtonId} onClick={() => onAssign()} aria-keyshortcuts="a">
                {t('clinic.assign')}
              </Button>
            )}
          </>
        }
      />
      <ClientContact client={client} />
      <div className={classes.layout}>
        <div className={classes.head}>
          <SinceLast
            clientId={client.id}
            clientName={client.name}
            sinceLast={sinceLast}
            onReadAll={props.onReadAll}
            onAssign={onAssign}
          />
        </div>
        <div className={classes.aside}>
          <Section title={t('clinic.client.open')}>
            <Loaded of={assignments.rows}>
              {(rows) => {
                const open = openOf(rows, sinceLast);
                return open.length > 0 ? (
                  <AssignmentRows
                    rows={open}
                    clientName={client.name}
                    onWithdraw={props.onWithdraw}
                    onEndRepeat={props.onEndRepeat}
                  />
                ) : (
                  <p className={classes.quiet}>{t('clinic.client.noneOpen')}</p>
                );
              }}
            </Loaded>
          </Section>
          <ProgrammeSection clientId={client.id} clientName={client.name} />
          <JournalSection clientId={client.id} />
        </div>
        <div className={classes.main}>
          <ProgressSection clientId={client.id} clientName={client.name} />
          <ScoresSection clientId={client.id} />
          <Section title={t('clinic.client.assignments', { word })}>
            <Loaded of={earlier.rows}>
              {(rows) =>
                rows.length > 0 ? (
                  <Folded rows={rows} onEarlier={earlier.onEarlier}>
                    {(few) => <EarlierRows rows={few} clientName={client.name} />}
                  </Folded>
                ) : (
                  <p className={classes.quiet}>{t('clinic.client.noAssignments')}</p>
                )
              }
            </Loaded>
          </Section>
        </div>
      </div>
    </Page>
  );
}

/** What is open: as the list has it, and what lies on pages of the list that were not fetched. */
function openOf(rows: ListedAssignment[], sinceLast: Loadable<SinceLastDto>): ListedAssignment[] {
  const listed = new Set(rows.map(({ id }) => id));
  const open = sinceLast.state === 'ready' ? sinceLast.value.open : [];
  return [
    ...rows.filter(({ status }) => status === 'open'),
    ...open.filter(({ id }) => !listed.has(id)),
  ];
}

/** Pronouns, and how they stand where they are not simply with us. */
function inBrief({ pronouns, status }: ClientDto): string | undefined {
  const stands = status === 'active' ? null : t(`clinic.client.${status}`);
  return [pronouns, stands].filter(Boolean).join(' · ') || undefined;
}
