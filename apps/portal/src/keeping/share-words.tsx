import { activeLocale, dayAndTime } from '@app/ui';
import { problemWords } from '../api/problem-words';
import { t } from '../words';
import type { useShareSwitch } from './use-share-switch';

/** Who opened something, each once, and when that last was. Needs one reading at least, the latest last. */
export function readingWords(
  words: 'portal.share.openedBy' | 'portal.share.wasOpened',
  readings: { name: string; at: string }[],
): string {
  const names = [...new Set(readings.map(({ name }) => name))];
  return t(words, {
    names: new Intl.ListFormat(activeLocale(), { type: 'conjunction' }).format(names),
    at: dayAndTime(readings.at(-1)?.at ?? ''),
  });
}

/** After something was taken back: who had opened it, and what stays in the records. */
export function StoppedWords({ readings }: { readings: { name: string; at: string }[] }) {
  return (
    <p>
      {t('portal.share.stopped')}{' '}
      {readings.length > 0
        ? readingWords('portal.share.wasOpened', readings)
        : t('portal.share.wasNotOpened')}{' '}
      {t('portal.share.stays')}
    </p>
  );
}

type ShareFailureProps = {
  share: Pick<ReturnType<typeof useShareSwitch>, 'failure'>;
  /** How things stand after all. */
  still: string;
};

/** That nothing was changed, and how things stand. */
export function ShareFailure({ share, still }: ShareFailureProps) {
  return (
    <p role="alert" className={share.failure ? undefined : 'unseen'}>
      {share.failure && `${still} ${problemWords(share.failure)}`}
    </p>
  );
}
