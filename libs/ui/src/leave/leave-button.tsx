import { IconDoorExit } from '@tabler/icons-react';
import { useEffect } from 'react';
import { t } from '../locales/words';
import { followLeaving, leave, type Leaving } from './leave';
import classes from './leave.module.css';
import { onThreeShifts } from './three-shifts';

export const leaveButtonId = 'leave';

/** "Leave this page": by hand, by three presses of Shift, or because another tab was left. */
export function LeaveButton(props: Leaving) {
  const { to, signInPath, onLeave } = props;
  useEffect(() => {
    const stopShifts = onThreeShifts(() => leave({ to, signInPath, onLeave }));
    const stopFollowing = followLeaving(signInPath);
    return () => {
      stopShifts();
      stopFollowing();
    };
  }, [to, signInPath, onLeave]);
  return (
    <button id={leaveButtonId} type="button" className={classes.leave} onClick={() => leave(props)}>
      <IconDoorExit size={20} aria-hidden />
      <span>{t('ui.leave')}</span>
    </button>
  );
}

/** The hidden links at the very top of a page: to its content and, where there is one, to the leave button. */
export function SkipLinks(props: { contentId: string; withLeave?: boolean }) {
  return (
    <div className={classes.skips}>
      <a href={`#${props.contentId}`}>{t('ui.skipToContent')}</a>
      {props.withLeave && <a href={`#${leaveButtonId}`}>{t('ui.leave.skip')}</a>}
    </div>
  );
}
