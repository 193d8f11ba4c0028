import type { ClientExercise } from '@app/exercises';
import { Card, Intensity, Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import classes from './work.module.css';

type GentlerScreenProps = {
  /** What the exercise itself suggests. */
  note?: string;
  /** The easier exercise; null where there are only the words of the note. */
  gentler: ClientExercise | null;
  onDo: () => void;
  onBack: () => void;
};

/** A smaller thing to do instead. Nothing is ended by it: what was given stays for another day. */
export function GentlerScreen({ note, gentler, onDo, onBack }: GentlerScreenProps) {
  return (
    <Page>
      <PageHeader title={t('portal.note.gentler')} intro={note} />
      {gentler && (
        <Card labelledBy="gentler-title">
          <h2 id="gentler-title">{gentler.title}</h2>
          <p>{gentler.purpose}</p>
          <p className={classes.effort}>
            <span>{t('portal.minutes', { minutes: gentler.minutes })}</span>
            <Intensity level={gentler.intensity} />
          </p>
        </Card>
      )}
      <p>{t('portal.gentler.enough')}</p>
      <div className={classes.equal}>
        <Button variant="default" onClick={onDo}>
          {t('portal.gentler.doThis')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('portal.step.back')}
        </Button>
      </div>
    </Page>
  );
}
