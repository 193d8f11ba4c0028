import type { Exercise } from '@app/exercises';
import { activeLocale, Intensity } from '@app/ui';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { Caution } from '../assign/caution';
import { sheetsOf } from '../assign/exercise-sheets';
import { Phone } from '../assign/phone';
import { Sources } from '../assign/sources';
import { PrintBlank } from '../together/print-blank';
import { t } from '../words';
import { aimName, patternName, pillarName, strandName, whenName, woundName } from './tag-words';
import classes from './catalogue.module.css';

/** One exercise: what it is for, what to weigh, and how a client meets it. */
export function ExerciseDetail({ exercise, actions }: { exercise: Exercise; actions: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Beside the list one goes on choosing; where it takes the list's place, reading begins here.
    if (matchMedia('(max-width: 64rem)').matches) heading.current?.focus();
  }, []);
  return (
    <article className={classes.detail} aria-labelledby="exercise-title">
      <div className={classes.about}>
        <Link to="/library" search={{}} resetScroll={false} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {t('clinic.catalogue.back')}
        </Link>
        <h2 id="exercise-title" ref={heading} tabIndex={-1}>
          {exercise.title}
        </h2>
        <p className={classes.meta}>
          <span>{t('clinic.minutes', { minutes: exercise.minutes })}</span>
          <Intensity level={exercise.intensity} />
        </p>
        <p>{exercise.purpose}</p>
        {actions}
        <Caution exercise={exercise} />
        <p>{exercise.whyItHelps}</p>
        <TagTable exercise={exercise} />
        <Sources exercise={exercise} />
      </div>
      <div className={classes.phone}>
        <Phone
          sheets={sheetsOf(exercise)}
          aside={<PrintBlank exercise={exercise} title={exercise.title} />}
        />
      </div>
    </article>
  );
}

/** Every tag in words. */
function TagTable({ exercise }: { exercise: Exercise }) {
  const { pillar, strands, wounds, patterns, repairAims, when } = exercise;
  const rows = [
    { term: t('clinic.assign.pillar'), names: [pillarName(pillar)] },
    { term: t('clinic.catalogue.strand'), names: strands.map(strandName) },
    { term: t('clinic.catalogue.wound'), names: wounds.map(woundName) },
    { term: t('clinic.catalogue.pattern'), names: patterns.map(patternName) },
    { term: t('clinic.catalogue.aims'), names: repairAims.map(aimName) },
    { term: t('clinic.catalogue.when'), names: [whenName(when)] },
  ].filter(({ names }) => names.length > 0);
  const listed = new Intl.ListFormat(activeLocale(), { type: 'unit' });
  return (
    <dl className={classes.table}>
      {rows.map(({ term, names }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{listed.format(names)}</dd>
        </div>
      ))}
    </dl>
  );
}
