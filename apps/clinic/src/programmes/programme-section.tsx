import type { ProgrammeRunDto } from '@app/api-client/clinic';
import { Loaded, Section, shortDay } from '@app/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { loadableOf } from '../api/loadable';
import { useMay } from '../session/session-query';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { takeLed } from './giving';
import { runsQuery } from './programme-queries';
import { RunPanel } from './run-panel';
import { isLive } from './run-words';
import classes from './programmes.module.css';

const GiveDrawer = lazy(async () => ({
  default: (await import('./give-drawer')).GiveDrawer,
}));

type ProgrammeSectionProps = { clientId: string; clientName: string };

/** The client's programme, or the way to give them one. */
export function ProgrammeSection({ clientId, clientName }: ProgrammeSectionProps) {
  const runs = useQuery(runsQuery(clientId));
  const mayGive = useMay('assignment:create');
  /** What the drawer is open for: nothing picked yet, or what somebody came here with. */
  const [giving, setGiving] = useState<{ programmeId: string | null } | null>(null);
  const isThere = runs.data !== undefined;
  useEffect(() => {
    const programmeId = isThere && takeLed(clientId);
    if (!programmeId) return;
    const running = runs.data?.find(isLive);
    if (!running) return setGiving({ programmeId });
    toast(t('clinic.programme.notNow', { name: clientName, title: running.title }));
  }, [isThere]);
  return (
    <Section title={t('clinic.programme.title')}>
      <Loaded of={loadableOf(runs)} lines={2}>
        {(all) => {
          const live = all.find(isLive);
          const before = all.filter((run) => !isLive(run));
          return (
            <>
              {live ? (
                <RunPanel key={live.id} run={live} clientName={clientName} mayChange={mayGive} />
              ) : (
                <div className={classes.none}>
                  <p className={classes.soft}>{t('clinic.programme.none')}</p>
                  {mayGive && (
                    <Button variant="default" onClick={() => setGiving({ programmeId: null })}>
                      {t(before.length > 0 ? 'clinic.programme.another' : 'clinic.programme.give')}
                    </Button>
                  )}
                </div>
              )}
              {before.length > 0 && (
                <p className={classes.soft}>
                  {t('clinic.programme.before', { titles: before.map(pastInWords).join(' · ') })}
                </p>
              )}
            </>
          );
        }}
      </Loaded>
      {giving && (
        <Suspense>
          <GiveDrawer
            clientId={clientId}
            clientName={clientName}
            programmeId={giving.programmeId}
            onClose={() => setGiving(null)}
          />
        </Suspense>
      )}
    </Section>
  );
}

function pastInWords({ title, finishedAt, endedAt }: ProgrammeRunDto): string {
  return finishedAt
    ? t('clinic.programme.wasFinished', { title, day: shortDay(finishedAt) })
    : t('clinic.programme.wasEnded', { title, day: endedAt ? shortDay(endedAt) : '' });
}
