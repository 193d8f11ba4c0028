import { answerInWords } from '@app/exercises';
import { Page, PageHeader, SharingChip } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import type { AnswerDesk } from './answer-desk';
import type { Content } from './content';
import { therapistOf } from '../care/onlookers';
import type { Work } from './work-query';
import classes from './work.module.css';

type ConflictScreenProps = { work: Work; desk: AnswerDesk; stepId: string };

/** The same question was answered in two places: both answers, and the choice between them. */
export function ConflictScreen({ work, desk, stepId }: ConflictScreenProps) {
  const step = work.exercise.steps.find(({ id }) => id === stepId);
  const keeper = desk.at(stepId);
  if (!step || !keeper.conflict) return null;
  const name = therapistOf(work.whoSees);
  const words = ({ value }: Content) => answerInWords(step, value) || t('portal.conflict.empty');
  return (
    <Page>
      <PageHeader title={t('portal.conflict.title')} intro={t('portal.conflict.intro')} />
      <p className={classes.asked}>{step.prompt}</p>
      <section className={classes.version} aria-labelledby="this-one">
        <h2 id="this-one">{t('portal.conflict.this')}</h2>
        <p className={classes.lines}>{words(keeper.content)}</p>
        <SharingChip sharing={keeper.content.sharing} name={name} />
        <Button variant="default" onClick={() => keeper.resolve('this')}>
          {t('portal.conflict.keepThis')}
        </Button>
      </section>
      <section className={classes.version} aria-labelledby="other-one">
        <h2 id="other-one">{t('portal.conflict.other')}</h2>
        <p className={classes.lines}>{words(keeper.conflict)}</p>
        <SharingChip sharing={keeper.conflict.sharing} name={name} />
        <Button variant="default" onClick={() => keeper.resolve('other')}>
          {t('portal.conflict.keepOther')}
        </Button>
      </section>
    </Page>
  );
}
