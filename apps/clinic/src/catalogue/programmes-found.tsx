import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { programmesQuery } from '../programmes/programme-queries';
import { t } from '../words';
import { findProgrammes } from './find-programmes';
import { programmeTags } from './tag-words';
import classes from './catalogue.module.css';

/** Beside the exercises that words find: the programmes that they find, too. */
export function ProgrammesFound({ search }: { search: string }) {
  const { data: all = [] } = useQuery(programmesQuery);
  const found = search.trim() ? findProgrammes(all, search, programmeTags) : [];
  if (found.length === 0) return null;
  return (
    <div className={classes.also}>
      <h2 className={classes.group}>{t('clinic.programme.all')}</h2>
      <ul className="bare">
        {found.map(({ id, title }) => (
          <li key={id}>
            <Link to="/library/programmes" search={{ programme: id }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
