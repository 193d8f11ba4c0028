import type { OwnVersionDto } from '@app/api-client/clinic';
import { shortDay } from '@app/ui';
import { t } from '../words';
import classes from './authoring.module.css';
import parts from './publishing.module.css';

/** Who published a version, why, and what it changed. */
export function VersionWords({ of }: { of: OwnVersionDto }) {
  const { note, publishedAt, publishedByName: name, changes } = of;
  return (
    <>
      <p className={classes.soft}>
        {t('clinic.author.publishedBy', { name, at: shortDay(publishedAt) })}
      </p>
      <p>{note}</p>
      <Changes of={changes} />
    </>
  );
}

/** What changed, a line each. */
export function Changes({ of }: { of: string[] }) {
  if (of.length === 0) return null;
  return (
    <ul className={parts.changes}>
      {of.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}
