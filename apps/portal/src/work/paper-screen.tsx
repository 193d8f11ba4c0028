import type { ClientExercise } from '@app/exercises';
import { Page, PageHeader, PrintSheet } from '@app/ui';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './work.module.css';

type PaperScreenProps = {
  exercise: ClientExercise;
  /** Who sees that it was done on paper. */
  name: string;
  isBusy: boolean;
  failure: ReactNode;
  onDone: () => void;
  onBack: () => void;
};

/** The exercise with a pen instead: an empty sheet to print, and a way to say that it is done. */
export function PaperScreen({ exercise, name, ...props }: PaperScreenProps) {
  return (
    <Page>
      <PageHeader title={t('portal.paper.title')} intro={t('portal.paper.intro')} />
      <p>{t('portal.paper.ownPrinter')}</p>
      <div className={classes.stack}>
        <PrintSheet exercise={exercise}>
          {(print) => (
            <Button
              variant="default"
              leftSection={<IconPrinter size={20} aria-hidden />}
              onClick={print}
            >
              {t('portal.paper.print')}
            </Button>
          )}
        </PrintSheet>
        <Button variant="default" disabled={props.isBusy} onClick={props.onDone}>
          {t('portal.outcome.done-on-paper')}
        </Button>
        <p className={classes.hint}>{t('portal.paper.seen', { name })}</p>
        <Button variant="subtle" onClick={props.onBack}>
          {t('portal.step.back')}
        </Button>
      </div>
      {props.failure}
    </Page>
  );
}
