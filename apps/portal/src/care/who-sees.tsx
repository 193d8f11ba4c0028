import type { OnlookerDto } from '@app/api-client/portal';
import { t } from '../words';
import classes from './care.module.css';
import { onlookersOf } from './onlookers';

/** The people who can read what is shared, and what they are, supervisors included. */
export function Onlookers({ whoSees }: { whoSees: OnlookerDto[] }) {
  const people = onlookersOf(whoSees);
  if (people.length === 0) return <p>{t('portal.who.nobody')}</p>;
  return (
    <ul className={classes.people}>
      {people.map(({ name, as }) => (
        <li key={name}>
          <strong>{name}</strong>, {as}
        </li>
      ))}
    </ul>
  );
}

/** "Who can see this". Closed until it is asked for. */
export function WhoSees({ whoSees }: { whoSees: OnlookerDto[] }) {
  return (
    <details className={classes.who}>
      <summary>{t('portal.who.title')}</summary>
      <p>{t('portal.who.intro')}</p>
      <Onlookers whoSees={whoSees} />
      <p>{t('portal.who.onlyMe')}</p>
    </details>
  );
}
