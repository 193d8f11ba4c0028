import type { TodayRowDto } from '@app/api-client/clinic';
import {
  IconCalendarTime,
  IconHandStop,
  IconMailOpened,
  IconRoute,
  IconTrendingUp,
  IconZzz,
} from '@tabler/icons-react';
import { reasonLabel } from './reason-words';
import classes from './reason-label.module.css';

const ICONS = {
  'too-much': IconHandStop,
  programme: IconRoute,
  session: IconCalendarTime,
  shared: IconMailOpened,
  worse: IconTrendingUp,
  quiet: IconZzz,
};

/** The kind of a reason: icon, word and colour. */
export function ReasonLabel({ row }: { row: TodayRowDto }) {
  const Icon = ICONS[row.reason];
  return (
    <span className={classes.reason} data-reason={row.reason}>
      <Icon size={18} stroke={1.75} aria-hidden />
      {reasonLabel(row)}
    </span>
  );
}
