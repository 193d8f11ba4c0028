import { Lamp, Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './work.module.css';

type EndedScreenProps = {
  title: string;
  body: string[];
  children?: ReactNode;
  onToday: () => void;
};

/** Work that is not open any more: how it ended, and what was written. */
export function EndedScreen({ title, body, children, onToday }: EndedScreenProps) {
  return (
    <Page>
      <Lamp />
      <PageHeader title={title} />
      {body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
      <div className={classes.stack}>
        <Button onClick={onToday}>{t('portal.pause.today')}</Button>
      </div>
    </Page>
  );
}
