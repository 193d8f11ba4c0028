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
