import type { ProgrammeDto } from '@app/api-client/clinic';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProgrammeBody, ProgrammeMeta } from '../programmes/programme-body';
import { t } from '../words';
import { useReadFrom } from './use-read-from';
import classes from './catalogue.module.css';

type ProgrammeDetailProps = { programme: ProgrammeDto; actions: ReactNode };

/** One programme: what it is for, whom it fits, and every step with the way to its exercise. */
export function ProgrammeDetail({ programme, actions }: ProgrammeDetailProps) {
  const { id, title, purpose } = programme;
  const heading = useReadFrom(useLocation({ select: ({ state }) => state.isBack === true }));
  return (
    <article className={classes.about} aria-labelledby="programme-title">
      <Link to="/library/programmes" search={{}} resetScroll={false} className={classes.back}>
        <IconArrowLeft size={16} aria-hidden />
        {t('clinic.programme.back')}
      </Link>
      <h2 id="programme-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <ProgrammeMeta programme={programme} />
      <p>{purpose}</p>
      {actions}
      <ProgrammeBody
        programme={programme}
        name={t('clinic.programme.theClient')}
        level={3}
        toExercise={(exerciseId, words) => (
          <Link
            to="/library/programmes"
            search={{ programme: id, exercise: exerciseId }}
            resetScroll={false}
          >
            {words}
          </Link>
        )}
      />
    </article>
  );
}
