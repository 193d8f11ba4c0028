import { Page, PageHeader, Shore, TrendPair } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../words';
import { NotWatched } from '../care/not-watched';
import classes from './work.module.css';

export type DoneScreenProps = {
  /** The exercise's own closing words. */
  close: { title: string; body: string[] };
  name: string;
  sharedCount: number;
  /** Questions whose answers were left out. */
  dropped: string[];
  /** Asked twice in exercises of level 2 and 3. */
  distress?: { before: number | null; after: number | null };
  onToday: () => void;
  children?: ReactNode;
};

/** The end: the exercise's own words, who sees what, and the two readings side by side without a verdict. */
export function DoneScreen(props: DoneScreenProps) {
  const { close, name, sharedCount, dropped, distress } = props;
  return (
    <Page>
      <Shore />
      <PageHeader title={close.title} />
      {close.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {distress && (distress.before !== null || distress.after !== null) && (
        <div className={classes.choicesBox}>
          <h2>{t('portal.done.distress')}</h2>
          <TrendPair
            measure={t('portal.done.measure')}
            before={distress.before}
            after={distress.after}
          />
          <p className={classes.hint}>{t('portal.done.anyDirection')}</p>
        </div>
      )}
      <p>{t('portal.done.shared', { count: sharedCount, name })}</p>
      {sharedCount > 0 && <NotWatched />}
      {dropped.length > 0 && (
        <div>
          <p>{t('portal.done.dropped')}</p>
          <ul>
            {dropped.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      )}
      {props.children}
      <div className={classes.stack}>
        <Button onClick={props.onToday}>{t('portal.done.today')}</Button>
      </div>
    </Page>
  );
}
