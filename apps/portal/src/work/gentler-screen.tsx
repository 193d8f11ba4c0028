import { Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './work.module.css';

type GentlerScreenProps = {
  /** The exercise's own suggestion. */
  note: string;
  isBusy: boolean;
  failure?: ReactNode;
  onBack: () => void;
  onEnough: () => void;
};

/** A smaller thing to do instead; enough for a day. */
export function GentlerScreen({ note, isBusy, failure, onBack, onEnough }: GentlerScreenProps) {
  return (
    <Page>
      <PageHeader title={t('portal.note.gentler')} intro={note} />
      <p>{t('portal.gentler.enough')}</p>
      {failure}
      <div className={classes.equal}>
        <Button variant="default" disabled={isBusy} onClick={onEnough}>
          {t('portal.gentler.doThis')}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={onBack}>
          {t('portal.step.back')}
        </Button>
      </div>
    </Page>
  );
}
