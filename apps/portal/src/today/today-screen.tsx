import type { NextLookDto, OwnProgrammeDto } from '@app/api-client/portal';
import {
  Card,
  dayAndTime,
  EmptyState,
  Intensity,
  Loaded,
  Page,
  PageHeader,
  Section,
  Shore,
  type Loadable,
} from '@app/ui';
import { Button } from '@mantine/core';
import { asksSomething, TodayProgramme } from '../programme/today-programme';
import { t } from '../words';
import { PutAwayNotice } from './put-away-notice';
import classes from './today.module.css';

/** One thing that waits, as the client sees it. */
export type ReadyWork = {
  assignmentId: string;
  title: string;
  minutes: number;
  intensity: 1 | 2 | 3;
  /** True once something was answered. */
  isStarted: boolean;
  /** When it is meant for, or since when it is here; absent for what is new. */
  when?: string;
};

export type TodayScreenProps = {
  today: Loadable<{
    name: string;
    /** What is ready; absent where nothing is, whatever waits for later. */
    first?: ReadyWork;
    /** The rest, what waits for a session last. */
    rest: ReadyWork[];
    /** What "Not today" put away last. */
    putAway?: ReadyWork;
  }>;
  /** When one meets one's therapist next; null where nothing is planned. */
  nextLook?: NextLookDto | null;
  /** Where words lie that have not reached the server; null where none are. */
  unsentAt?: 'page' | 'device' | null;
  /** The client's programme; null where there is none. */
  programme?: OwnProgrammeDto | null;
  onStart: (assignmentId: string) => void;
  onNotToday: (work: ReadyWork) => void;
  onUndo: (work: ReadyWork) => void;
};

/** Greeting, the one thing that is ready, and at most three quiet rows. */
export function TodayScreen({ today, nextLook, unsentAt, onUndo, ...more }: TodayScreenProps) {
  const { programme, ...acts } = more;
  const isAsked = programme ? asksSomething(programme) : false;
  return (
    <Page>
      <Loaded of={today} lines={4}>
        {({ name, first, rest, putAway }) => (
          <>
            <PageHeader
              title={t('portal.today.hello', { name })}
              intro={
                nextLook &&
                t('portal.today.nextSession', { name: nextLook.name, at: dayAndTime(nextLook.at) })
              }
            />
            <PutAwayNotice work={putAway} onUndo={onUndo} />
            <p role="status" className={unsentAt ? classes.unsent : 'unseen'}>
              {unsentAt &&
                t(unsentAt === 'device' ? 'portal.pause.onDevice' : 'portal.pause.notSaved')}
            </p>
            {programme && isAsked && <TodayProgramme programme={programme} />}
            {first ? (
              <FirstCard work={first} {...acts} />
            ) : isAsked ? null : (
              <EmptyState
                title={t('portal.today.empty')}
                body={t('portal.today.emptyBody')}
                drawing={<Shore />}
              />
            )}
            {rest.length > 0 && (
              <Section title={t('portal.today.also')}>
                <ul className="bare">
                  {rest.slice(0, 3).map((work) => (
                    <QuietRow key={work.assignmentId} work={work} {...acts} />
                  ))}
                </ul>
              </Section>
            )}
            {programme && !isAsked && <TodayProgramme programme={programme} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

type WorkProps = Pick<TodayScreenProps, 'onStart' | 'onNotToday'> & {
  work: ReadyWork;
};

function FirstCard({ work, onStart, onNotToday }: WorkProps) {
  return (
    <Card labelledBy="first-ready">
      <p className={classes.ready}>
        {t(work.isStarted ? 'portal.today.continueWhen' : 'portal.today.ready')}
      </p>
      <h2 id="first-ready">{work.title}</h2>
      <Effort work={work} />
      <div className={classes.actions}>
        <Button id={`start-${work.assignmentId}`} onClick={() => onStart(work.assignmentId)}>
          {t(work.isStarted ? 'portal.today.goOn' : 'portal.today.start')}
        </Button>
        <Button variant="subtle" onClick={() => onNotToday(work)}>
          {t('portal.today.notToday')}
        </Button>
      </div>
    </Card>
  );
}

function QuietRow({ work, onStart, onNotToday }: WorkProps) {
  return (
    <li className={classes.row}>
      <button
        type="button"
        id={`start-${work.assignmentId}`}
        className={classes.open}
        onClick={() => onStart(work.assignmentId)}
      >
        <span className={classes.rowTitle}>{work.title}</span>
        <Effort work={work} />
      </button>
      <Button
        variant="subtle"
        aria-label={t('portal.today.notTodayFor', { title: work.title })}
        onClick={() => onNotToday(work)}
      >
        {t('portal.today.notToday')}
      </Button>
    </li>
  );
}

function Effort({ work }: { work: ReadyWork }) {
  return (
    <span className={classes.effort}>
      <span>{t('portal.minutes', { minutes: work.minutes })}</span>
      <Intensity level={work.intensity} />
      {work.when && <span>{work.when}</span>}
    </span>
  );
}
