import type { OwnExerciseDto, OwnVersionDto } from '@app/api-client/clinic';
import type { Exercise } from '@app/exercises';
import { Intensity, Loaded, shortDay } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { loadableOf } from '../api/loadable';
import { ownVersionQuery } from '../api/queries';
import { sheetsOf } from '../assign/exercise-sheets';
import { Phone } from '../assign/phone';
import { PickCard, PickCards, PickingDrawer } from '../layout/picking-drawer';
import { t } from '../words';
import { ExerciseFacts } from './exercise-facts';
import { VersionWords } from './version-words';
import classes from './authoring.module.css';
import parts from './publishing.module.css';

type VersionsDrawerProps = {
  own: OwnExerciseDto;
  /** The version to begin with. */
  first: number;
  onClose: () => void;
};

/** Every version that was published, to be read as it was. What is being written stays untouched. */
export function VersionsDrawer({ own, first, onClose }: VersionsDrawerProps) {
  const [picked, setPicked] = useState(first);
  const exercise = useQuery(ownVersionQuery(own.id, picked));
  const said = own.versions.find(({ version }) => version === picked);
  return (
    <PickingDrawer
      title={t('clinic.author.versions')}
      onClose={onClose}
      list={
        <PickCards legend={t('clinic.author.versions')}>
          {own.versions.map((one) => (
            <PickCard
              key={one.version}
              name="version"
              isPicked={one.version === picked}
              onPick={() => setPicked(one.version)}
            >
              <b>{t('clinic.author.version', { version: one.version })}</b>
              <span className={classes.soft}>{shortDay(one.publishedAt)}</span>
              <span className={parts.brief}>{one.note}</span>
            </PickCard>
          ))}
        </PickCards>
      }
      lookLabel={t('clinic.author.version', { version: picked })}
      look={
        <Loaded of={loadableOf(exercise)} lines={8}>
          {(read) => said && <Version key={read.version} exercise={read} said={said} />}
        </Loaded>
      }
    />
  );
}

/** One version: why it was published, and all that it is. */
function Version({ exercise, said }: { exercise: Exercise; said: OwnVersionDto }) {
  return (
    <div className={parts.version}>
      <div className={parts.versionWords}>
        <div>
          <h3>{exercise.title}</h3>
          <p className={parts.versionMeta}>
            <span>{t('clinic.author.version', { version: said.version })}</span>
            <span>{t('clinic.minutes', { minutes: exercise.minutes })}</span>
            <Intensity level={exercise.intensity} />
          </p>
        </div>
        <div className={parts.said}>
          <VersionWords of={said} />
        </div>
        <ExerciseFacts exercise={exercise} />
      </div>
      <div className={classes.phone}>
        <Phone sheets={sheetsOf(exercise)} />
      </div>
    </div>
  );
}
