import type { OwnExerciseDto } from '@app/api-client/clinic';
import { Section } from '@app/ui';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { t } from '../words';
import { VersionWords } from './version-words';
import classes from './publishing.module.css';

const VersionsDrawer = lazy(async () => ({
  default: (await import('./versions-drawer')).VersionsDrawer,
}));

/** What was published, the newest first, and what each version changed; each can be read whole. */
export function VersionList({ own }: { own: OwnExerciseDto }) {
  const [readNow, setRead] = useState<number | null>(null);
  if (own.versions.length === 0) return null;
  return (
    <Section title={t('clinic.author.versions')}>
      <ul className={`bare ${classes.versions}`}>
        {own.versions.map((one) => (
          <li key={one.version}>
            <div className={classes.versionHead}>
              <b>{t('clinic.author.version', { version: one.version })}</b>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('clinic.author.readVersion', { version: one.version })}
                onClick={() => setRead(one.version)}
              >
                {t('clinic.author.read')}
              </Button>
            </div>
            <VersionWords of={one} />
          </li>
        ))}
      </ul>
      {readNow !== null && (
        <Suspense>
          <VersionsDrawer own={own} first={readNow} onClose={() => setRead(null)} />
        </Suspense>
      )}
    </Section>
  );
}
