import type { TodayRowDto } from '@app/api-client/clinic';
import { clockTime, shortDay } from '@app/ui';
import { ago, daysSince } from '../when/ago';
import { t } from '../words';

/** What kind of reason it is, in a word or two; for a session, its time. */
export function reasonLabel(row: TodayRowDto): string {
  switch (row.reason) {
    case 'too-much':
      return t('clinic.today.tooMuch');
    case 'session':
      return clockTime(row.at);
    default:
      return t(`clinic.today.${row.reason}`);
  }
}

/** Why a client stands on Today, in sentences with their numbers. */
export function reasonInWords(row: TodayRowDto, now: Date): string[] {
  const { tooMuch, programme, session, shared, journal, quiet, at } = row;
  if (tooMuch) {
    const { count, title } = tooMuch;
    return [
      t('clinic.today.why.tooMuch', { count, title, ago: ago(at) }),
      ...(programme ? [t('clinic.today.why.halted', { title: programme.title })] : []),
    ];
  }
  if (programme) {
    const { needs, title } = programme;
    return [t(`clinic.today.why.programme.${needs}`, { title, ago: ago(at) })];
  }
  if (session) return [sessionInWords(session)];
  if (shared || journal) return sharedInWords(row);
  if (quiet) {
    const { count, title } = quiet;
    return [t('clinic.today.why.quiet', { count, title, days: daysSince(at, now) })];
  }
  return worseInWords(row);
}

function sessionInWords(session: NonNullable<TodayRowDto['session']>): string {
  const { place, minutes, cameBack: count, unread, lastHeldAt } = session;
  const since = lastHeldAt
    ? t('clinic.today.lastSession', { day: shortDay(lastHeldAt) })
    : t('clinic.today.twoWeeks');
  const where = t(`clinic.place.${place}`);
  return t('clinic.today.why.session', { place: where, minutes, count, since, unread });
}

function sharedInWords({ shared, journal }: TodayRowDto): string[] {
  return [
    ...(shared
      ? [
          t('clinic.today.why.shared', {
            count: shared.count,
            title: shared.title,
            ago: ago(shared.at),
          }),
        ]
      : []),
    ...(journal
      ? [t('clinic.today.why.journal', { count: journal.count, ago: ago(journal.at) })]
      : []),
  ];
}

function worseInWords({ worse }: TodayRowDto): string[] {
  if (!worse) return [];
  const { rise, trend } = worse;
  return [
    ...(rise
      ? [
          t('clinic.today.why.rise', {
            before: rise.before,
            after: rise.after,
            title: rise.title,
            ago: ago(rise.submittedAt),
          }),
        ]
      : []),
    ...(trend
      ? [t('clinic.today.why.trend', { recent: trend.recent, earlier: trend.earlier })]
      : []),
    t('clinic.today.observation'),
  ];
}
