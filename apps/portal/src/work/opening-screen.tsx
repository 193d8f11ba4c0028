import { Intensity, Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { OnlyEnglish } from '../language/only-english';
import { t } from '../words';
import { therapistOf } from '../care/onlookers';
import { AgreedPlan } from './agreed-plan';
import { OwnPlan } from './own-plan';
import { openingNote } from './use-walk';
import { WhoSees } from '../care/who-sees';
import type { Work } from './work-query';
import classes from './work.module.css';

export type OpeningScreenProps = {
  work: Work;
  onStart: () => void;
  /** Absent where nothing gentler is offered. */
  onGentler?: () => void;
  /** To the exercise as a sheet of paper. */
  onPaper: () => void;
  /** Puts it away for this visit only; nothing is ended by it, and nobody is told. */
  onNotToday: () => void;
};

/** Says what is coming and leaves the choice: buttons of one weight. Nothing has been begun yet. */
export function OpeningScreen({ work, ...acts }: OpeningScreenProps) {
  const { exercise, assignment, language } = work;
  const note = openingNote(work);
  const name = therapistOf(work.whoSees);
  return (
    <Page>
      <OnlyEnglish language={language} />
      <PageHeader title={exercise.title} intro={exercise.purpose} lang={language} />
      {assignment.rationale && (
        <figure className={classes.quote}>
          <blockquote>{assignment.rationale}</blockquote>
          <figcaption>{name}</figcaption>
        </figure>
      )}
      <AgreedPlan work={work} />
      <dl className={classes.facts}>
        <Fact term={t('portal.note.topic')} lang={language}>
          {note?.topic ?? exercise.touches.join('. ')}
        </Fact>
        {note && (
          <Fact term={t('portal.note.asks')} lang={language}>
            {note.asks}
          </Fact>
        )}
        <Fact term={t('portal.note.time')}>
          {t('portal.minutes', { minutes: exercise.minutes })}
        </Fact>
        <Fact term={t('portal.note.effort')}>
          <Intensity level={exercise.intensity} />
        </Fact>
        <Fact term={t('portal.note.whoSees')}>
          <p>
            {t('portal.note.youChoose', { name })} {t('portal.note.outcome', { name })}
          </p>
          <p>{t('portal.welcome.onlyMe')}</p>
        </Fact>
      </dl>
      <WhoSees whoSees={work.whoSees} />
      {note && (
        <div className={classes.note} lang={language}>
          {note.body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      {assignment.asksPlan && <OwnPlan work={work} name={name} />}
      <div className={classes.equal}>
        <Button variant="default" onClick={acts.onStart}>
          {t('portal.note.start')}
        </Button>
        {acts.onGentler && (
          <Button variant="default" onClick={acts.onGentler}>
            {t('portal.note.gentler')}
          </Button>
        )}
        <Button variant="default" onClick={acts.onNotToday}>
          {t('portal.note.notToday')}
        </Button>
      </div>
      <div className={classes.stack}>
        <Button variant="subtle" onClick={acts.onPaper}>
          {t('portal.paper.offer')}
        </Button>
      </div>
    </Page>
  );
}

type FactProps = {
  term: string;
  /** Of what is said, where the page's own language may be another. */
  lang?: string;
  children: ReactNode;
};

function Fact({ term, lang, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  );
}
