import { activeLocale, dayAndTime } from '@app/ui';
import { localTimeIn } from '../assign/zoned-time';
import type { ListedAssignment } from '../assign/use-assign';
import { daysSince } from '../when/ago';
import { t } from '../words';

/** Where an assignment stands, in plain facts: nothing is ever late. */
export function assignmentInWords(row: ListedAssignment, now: Date): string {
  const tailored = row.isTailored && t('clinic.assignment.tailored');
  return [standInWords(row, now), seriesInWords(row), tailored].filter(Boolean).join(' · ');
}

function seriesInWords({ series, status }: ListedAssignment): string {
  if (!series || (status !== 'open' && series.isEnded)) return '';
  const { everyDays: days, number, times } = series;
  return t('clinic.assignment.series', { days, number, times });
}

function standInWords(row: ListedAssignment, now: Date): string {
  const assigned = t('clinic.assignment.assigned', {
    ago: t('clinic.ago', { days: daysSince(row.assignedAt, now) }),
  });
  if (row.isSending) return t('clinic.assignment.sending');
  if (row.status === 'withdrawn') return `${t('clinic.assignment.withdrawn')} · ${assigned}`;
  if (row.outcome !== null)
    return [
      t(`clinic.outcome.${row.outcome}`),
      row.closedAt ? dayAndTime(row.closedAt) : assigned,
    ].join(' · ');
  if (row.isAfterSession) return `${t('clinic.assignment.afterSession')} · ${assigned}`;
  if (!row.dueAt) return `${t('clinic.assignment.waiting')} · ${assigned}`;
  const isAhead = new Date(row.dueAt) > now;
  const due = dueInWords(row.dueAt, row.zone);
  return isAhead
    ? t('clinic.assignment.due', { due })
    : `${t('clinic.assignment.dueOver', { due })} · ${assigned}`;
}

/** "Tuesday 18:00" within a week, with the date beyond it; by the client's clock, and saying so where ours differs. */
function dueInWords(dueAt: string, zone: string): string {
  const at = new Date(dueAt);
  const isNear = Math.abs(at.getTime() - Date.now()) < 6 * 86_400_000;
  const text = new Intl.DateTimeFormat(activeLocale(), {
    timeZone: zone,
    weekday: isNear ? 'long' : 'short',
    ...(!isNear && { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (localTimeIn(here, at) === localTimeIn(zone, at)) return text;
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return t('clinic.assignment.inPlace', { due: text, place });
}
