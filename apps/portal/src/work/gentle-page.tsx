import type { ClientExercise, Language, Step } from '@app/exercises';
import { activeLanguage, Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import classes from './work.module.css';

type GentlePageProps = {
  exercise: ClientExercise;
  /** Of the exercise's words. */
  language: Language;
  onToday: () => void;
};

/** A whole gentle exercise to read and do. Nothing is asked for, so nothing is kept and nobody is told. */
export function GentlePage({ exercise, language, onToday }: GentlePageProps) {
  const { title, steps, close } = exercise;
  return (
    <Page>
      <PageHeader
        title={title}
        intro={<span lang={activeLanguage()}>{t('portal.gentler.noWriting')}</span>}
        lang={language}
      />
      {steps.filter(isForEverybody).map((step) => (
        <section
          key={step.id}
          lang={language}
          className={classes.choicesBox}
          aria-labelledby={step.id}
        >
          <h2 id={step.id} className={classes.gentle}>
            {step.prompt}
          </h2>
          {step.kind === 'practice' && <p className={classes.why}>{step.help}</p>}
          <Reading step={step} />
        </section>
      ))}
      <section className={classes.choicesBox} lang={language} aria-labelledby="close">
        <h2 id="close" className={classes.gentle}>
          {close.title}
        </h2>
        {close.body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <p>{t('portal.gentler.stays')}</p>
      <div className={classes.stack}>
        <Button onClick={onToday}>{t('portal.pause.today')}</Button>
      </div>
    </Page>
  );
}

/** Readings compare two moments, and a step after an answer needs the answer: neither fits here. */
function isForEverybody(step: Step): boolean {
  return !step.showWhen && step.kind !== 'presence' && step.kind !== 'distress';
}

function Reading({ step }: { step: Step }) {
  switch (step.kind) {
    case 'text':
      return step.body.map((paragraph) => <p key={paragraph}>{paragraph}</p>);
    case 'practice':
      return <Listed ordered lines={step.instructions} />;
    case 'single-choice':
    case 'multi-choice':
      return <Listed lines={step.choices.map(({ label }) => label)} />;
    case 'short-answer':
    case 'long-answer':
      return step.example ? (
        <p className={classes.hint}>{t('portal.step.example', { text: step.example })}</p>
      ) : null;
    default:
      return null;
  }
}

function Listed({ ordered, lines }: { ordered?: boolean; lines: string[] }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={classes.listed}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  );
}
