import type { ProgrammeDto } from '@app/api-client/clinic';
import { Intensity } from '@app/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { exercisesQuery } from '../api/queries';
import { TagTable } from '../catalogue/tag-table';
import { t } from '../words';
import { programmesQuery } from './programme-queries';
import { ProgrammeSteps, type ToExercise } from './programme-steps';
import { withTitles } from './with-titles';
import classes from './programmes.module.css';

/** How long it takes, how much there is of it, and how much it asks. */
export function ProgrammeMeta({ programme }: { programme: ProgrammeDto }) {
  return (
    <p className={classes.meta}>
      <span>{t('clinic.programme.weeks', { weeks: programme.weeks })}</span>
      <span>{t('clinic.programme.count', { count: programme.steps })}</span>
      <Intensity level={programme.intensity as 1 | 2 | 3} />
    </p>
  );
}

type ProgrammeBodyProps = {
  programme: ProgrammeDto;
  /** The client it is looked at for. */
  name: string;
  /** Of its headings. */
  level: 3 | 4;
  /** The way to a step's exercise; where there is one, the client's own words stand here, too. */
  toExercise?: ToExercise;
};

/** Whom a programme fits, what to weigh, and every step with what opens it. */
export function ProgrammeBody({ programme, name, level, toExercise }: ProgrammeBodyProps) {
  const { data: exercises = [] } = useQuery(exercisesQuery);
  const { data: programmes = [] } = useQuery(programmesQuery);
  const Heading = `h${level}` as const;
  const { about, forTherapists, sources } = programme;
  return (
    <div className={classes.body}>
      {programme.asksIfOngoing && (
        <p className={classes.caution}>
          <IconAlertTriangle size={18} aria-hidden />
          <span>{t('clinic.programme.asksCaution', { name })}</span>
        </p>
      )}
      <TagTable of={programme} />
      <section className={classes.words}>
        <Heading>{t('clinic.programme.fits')}</Heading>
        {forTherapists.map((paragraph) => (
          <p key={paragraph}>{withTitles(paragraph, [...exercises, ...programmes])}</p>
        ))}
      </section>
      {toExercise && (
        <section className={classes.words}>
          <Heading>{t('clinic.programme.clientReads')}</Heading>
          <div className={classes.quoted}>
            {about.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
      )}
      <ProgrammeSteps
        order={programme.order}
        name={name}
        Heading={Heading}
        {...(toExercise && { toExercise })}
      />
      {sources.length > 0 && (
        <section className={classes.words}>
          <Heading>{t('clinic.programme.sources')}</Heading>
          {sources.map(({ cite, about: named }) => (
            <p key={cite} className={classes.soft}>
              {named} {cite}
            </p>
          ))}
        </section>
      )}
    </div>
  );
}
