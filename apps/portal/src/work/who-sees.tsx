import { t } from '../words';
import { onlookersOf } from './onlookers';
import type { Work } from './work-query';
import classes from './work.module.css';

/** "Who can see this": people and what they are, supervisors included. Closed until it is asked for. */
export function WhoSees({ work }: { work: Work }) {
  const people = onlookersOf(work);
  return (
    <details className={classes.who}>
      <summary>{t('portal.who.title')}</summary>
      <p>{t('portal.who.intro')}</p>
      {people.length > 0 ? (
        <ul>
          {people.map(({ name, as }) => (
            <li key={name}>
              <strong>{name}</strong>, {as}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('portal.who.nobody')}</p>
      )}
      <p>{t('portal.who.onlyMe')}</p>
    </details>
  );
}
