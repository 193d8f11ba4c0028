import type { StepOf } from '@app/exercises';
import { Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { ContentNoteControl } from '../steps/content-note';
import { t } from '../words';
import classes from './work.module.css';

export type ContentNoteScreenProps = {
  step: StepOf<'content-note'>;
  minutes: number;
  /** Who will see the answers, already in words. */
  whoSees: string;
  onStart: () => void;
  /** Absent where no gentler exercise can be offered. */
  onGentler?: () => void;
  onNotToday: () => void;
};

/** Says what is coming and leaves the choice: three buttons of one weight. */
export function ContentNoteScreen(props: ContentNoteScreenProps) {
  return (
    <Page>
      <PageHeader title={props.step.prompt} intro={props.step.help} />
      <ContentNoteControl
        step={props.step}
        facts={
          <>
            <div>
              <dt>{t('portal.note.time')}</dt>
              <dd>{t('portal.minutes', { minutes: props.minutes })}</dd>
            </div>
            <div>
              <dt>{t('portal.note.whoSees')}</dt>
              <dd>{props.whoSees}</dd>
            </div>
          </>
        }
      />
      <div className={classes.equal}>
        <Button variant="default" onClick={props.onStart}>
          {t('portal.note.start')}
        </Button>
        {props.onGentler && (
          <Button variant="default" onClick={props.onGentler}>
            {t('portal.note.gentler')}
          </Button>
        )}
        <Button variant="default" onClick={props.onNotToday}>
          {t('portal.note.notToday')}
        </Button>
      </div>
    </Page>
  );
}
