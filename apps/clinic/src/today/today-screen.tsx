import type { TodayDto, TodayRowDto } from '@app/api-client/clinic';
import { EmptyState, Loaded, longDay, Page, PageHeader, Shore, type Loadable } from '@app/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useRowKeys } from '../caseload/use-row-keys';
import { t } from '../words';
import { TodayRows } from './today-rows';
import classes from './today.module.css';

/** As many rows as a laptop's screen holds without scrolling. */
const AT_A_GLANCE = 8;

type TodayScreenProps = {
  today: Loadable<TodayDto>;
  onPutOff: (row: TodayRowDto) => void;
};

/** Who needs me today? Each line says why, and offers one thing to do. */
export function TodayScreen({ today, onPutOff }: TodayScreenProps) {
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  return (
    <Page wide>
      <PageHeader title={t('clinic.today.title')} intro={longDay(new Date().toISOString())} />
      <div ref={list}>
        <Loaded of={today} lines={8}>
          {({ rows, clients }) =>
            rows.length > 0 ? (
              <Glance rows={rows} onPutOff={onPutOff} />
            ) : (
              <Nobody hasClients={clients > 0} />
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

function Glance({ rows, onPutOff }: { rows: TodayRowDto[]; onPutOff: (row: TodayRowDto) => void }) {
  const [isWhole, setWhole] = useState(false);
  const hidden = rows.length - AT_A_GLANCE;
  return (
    <>
      <TodayRows rows={isWhole ? rows : rows.slice(0, AT_A_GLANCE)} onPutOff={onPutOff} />
      {hidden > 0 && (
        <Button
          variant="subtle"
          className={classes.more}
          aria-expanded={isWhole}
          onClick={() => setWhole((was) => !was)}
        >
          {isWhole ? t('clinic.today.fewer') : t('clinic.today.more', { count: hidden })}
        </Button>
      )}
    </>
  );
}

function Nobody({ hasClients }: { hasClients: boolean }) {
  if (!hasClients)
    return <EmptyState title={t('clinic.caseload.empty')} body={t('clinic.caseload.emptyBody')} />;
  return (
    <EmptyState
      drawing={<Shore />}
      title={t('clinic.today.empty')}
      body={t('clinic.today.emptyBody')}
      action={<Link to="/caseload">{t('clinic.today.toCaseload')}</Link>}
    />
  );
}
