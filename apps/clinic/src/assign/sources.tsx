import type { Exercise } from '@app/exercises';
import { t } from '../words';
import classes from './assign.module.css';

/** What the exercise rests on, to look up. For the clinic's eyes alone. */
export function Sources({ exercise: { sources } }: { exercise: Exercise }) {
  if (sources.length === 0) return null;
  return (
    <section className={classes.sources} aria-labelledby="sources-title">
      <h3 id="sources-title">{t('clinic.assign.sources')}</h3>
      <ul className="bare">
        {sources.map(({ cite, about }) => (
          <li key={cite}>
            <p>{about}</p>
            <p className={classes.hint}>{cite}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
