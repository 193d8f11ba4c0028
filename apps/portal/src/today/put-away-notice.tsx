import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { t } from '../words';
import type { ReadyWork } from './today-screen';
import classes from './today.module.css';

type PutAwayNoticeProps = {
  /** What was put away last; nothing where all of it is on the page. */
  work?: ReadyWork;
  onUndo: (work: ReadyWork) => void;
};

/** Says what became of "Not today", with the way back. The focus follows what was put away or brought back. */
export function PutAwayNotice({ work, onUndo }: PutAwayNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  const broughtBack = useRef<string>(null);
  const shown = useRef(work?.assignmentId);
  useEffect(() => {
    if (shown.current === work?.assignmentId) return;
    shown.current = work?.assignmentId;
    const row = broughtBack.current && document.getElementById(`start-${broughtBack.current}`);
    broughtBack.current = null;
    (row || notice.current)?.focus();
  }, [work?.assignmentId]);
  return (
    <div ref={notice} role="status" tabIndex={-1} className={work ? classes.notice : 'unseen'}>
      {work && (
        <>
          <p>{t('portal.today.putAway', { title: work.title })}</p>
          <Button
            variant="subtle"
            onClick={() => {
              broughtBack.current = work.assignmentId;
              onUndo(work);
            }}
          >
            {t('portal.today.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
