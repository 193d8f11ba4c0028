import type { SinceLastDto } from '@app/api-client/clinic';
import { Card, Loaded, Section, type Loadable } from '@app/ui';
import { Button } from '@mantine/core';
import { IconCalendarPlus, IconChecks } from '@tabler/icons-react';
import { SessionsBand } from '../appointments/sessions-band';
import { useSessionDialogs } from '../appointments/use-session-dialogs';
import { t } from '../words';
import { CameBack } from './came-back';
import { SharedPages } from './shared-pages';
import { SetAside } from './set-aside';
import classes from './since-last.module.css';

export type SinceLastProps = {
  clientId: string;
  clientName: string;
  sinceLast: Loadable<SinceLastDto>;
  onReadAll: (responseIds: string[]) => void;
  /** Opens the form for new work, with this exercise picked; absent for those who hand out none. */
  onAssign?: ((exerciseId: string) => void) | undefined;
};

/** What a therapist looks through before a session: when they met, what came back, what was set aside. */
export function SinceLast({ clientId, clientName, sinceLast, ...acts }: SinceLastProps) {
  const known = sinceLast.state === 'ready' ? sinceLast.value : undefined;
  const { dialogs, onPlan, ...sessions } = useSessionDialogs(clientId, known);
  return (
    <Section
      title={t('clinic.since.title')}
      aside={
        onPlan && (
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={18} stroke={1.75} aria-hidden />}
            onClick={onPlan}
          >
            {t('clinic.sessions.plan')}
          </Button>
        )
      }
    >
      <Card className={classes.sheet}>
        <Loaded of={sinceLast} lines={5}>
          {(found) => (
            <>
              <SessionsBand last={found.lastSession} next={found.nextSession} {...sessions} />
              <News found={found} {...acts} />
            </>
          )}
        </Loaded>
        <p className={classes.foot}>{t('clinic.since.choice', { name: clientName })}</p>
      </Card>
      {dialogs}
    </Section>
  );
}

type NewsProps = Pick<SinceLastProps, 'onReadAll' | 'onAssign'> & { found: SinceLastDto };

function News({ found: { cameBack, journal, setAside }, onReadAll, onAssign }: NewsProps) {
  const unread = cameBack.flatMap(({ id, reviewedAt }) => (reviewedAt ? [] : [id]));
  if (cameBack.length + journal.length + setAside.length === 0)
    return <p className={classes.nothing}>{t('clinic.since.nothing')}</p>;
  return (
    <>
      {cameBack.length + journal.length > 0 && (
        <div className={classes.group}>
          <div className={classes.groupHead}>
            <h3>{t('clinic.since.cameBack')}</h3>
            {unread.length > 1 && (
              <Button
                variant="subtle"
                leftSection={<IconChecks size={18} stroke={1.75} aria-hidden />}
                onClick={() => onReadAll(unread)}
              >
                {t('clinic.since.readAll', { count: unread.length })}
              </Button>
            )}
          </div>
          {cameBack.length > 0 && <CameBack rows={cameBack} />}
          {journal.length > 0 && <SharedPages rows={journal} />}
        </div>
      )}
      {setAside.length > 0 && (
        <div className={classes.group}>
          <div className={classes.groupHead}>
            <h3>{t('clinic.since.setAside')}</h3>
          </div>
          <SetAside rows={setAside} onAssign={onAssign} />
        </div>
      )}
    </>
  );
}
