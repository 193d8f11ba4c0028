import { PILLARS } from '@app/exercises';
import { Intensity } from '@app/ui';
import { NativeSelect } from '@mantine/core';
import { t } from '../words';
import type { Wanted } from './find-exercises';
import classes from './picker.module.css';

type ExerciseFilterProps = {
  wanted: Wanted;
  onWanted: (part: Partial<Wanted>) => void;
};

/** By pillar, and by how much it asks of someone: pressed twice, it asks for nothing again. */
export function ExerciseFilter({ wanted, onWanted }: ExerciseFilterProps) {
  return (
    <div className={classes.filter}>
      <NativeSelect
        aria-label={t('clinic.assign.pillar')}
        value={wanted.pillar ?? ''}
        onChange={(event) => onWanted({ pillar: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('clinic.assign.anyPillar') },
          ...PILLARS.map((pillar) => ({ value: pillar, label: t(`clinic.pillar.${pillar}`) })),
        ]}
      />
      <div role="group" aria-label={t('clinic.assign.intensity')} className={classes.levels}>
        {([1, 2, 3] as const).map((level) => (
          <button
            key={level}
            type="button"
            aria-pressed={wanted.intensity === level}
            onClick={() => onWanted({ intensity: wanted.intensity === level ? null : level })}
          >
            <Intensity level={level} />
          </button>
        ))}
      </div>
    </div>
  );
}
