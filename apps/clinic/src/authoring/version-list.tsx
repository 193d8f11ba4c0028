import type { OwnVersionDto } from '@app/api-client/clinic';
import { Section, shortDay } from '@app/ui';
import { t } from '../words';
import classes from './authoring.module.css';

/** What was published, the newest first, and what each version changed. */
export function VersionList({ versions }: { versions: OwnVersionDto[] }) {
  if (versions.length === 0) return null;
  return (
    <Section title={t('clinic.author.versions')}>
      <ul className={`bare ${classes.versions}`}>
        {versions.map(({ version, note, publishedAt, publishedByName, changes }) => (
          <li key={version}>
            <b>{t('clinic.author.version', { version })}</b>
            <p className={classes.soft}>
              {t('clinic.author.publishedBy', { name: publishedByName, at: shortDay(publishedAt) })}
            </p>
            <p>{note}</p>
            <Changes of={changes} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What changed, a line each. */
export function Changes({ of }: { of: string[] }) {
  if (of.length === 0) return null;
  return (
    <ul className={classes.changes}>
      {of.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}
