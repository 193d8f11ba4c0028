import type { OwnExerciseCardDto } from '@app/api-client/clinic';
import { t } from '../words';
import classes from '../practice/practice.module.css';

const TONES = { published: 'moss', waiting: 'amber', draft: undefined, retired: undefined };

/** How far an exercise of the practice's own got. */
export function StateChip({
  of,
}: {
  of: Pick<OwnExerciseCardDto, 'state' | 'isChanged' | 'version'>;
}) {
  const { state, isChanged, version } = of;
  return (
    <span className={classes.chip} data-tone={TONES[state]}>
      {isChanged && state === 'published'
        ? t('clinic.own.state.changed', { version })
        : t(`clinic.own.state.${state}`, { version })}
    </span>
  );
}
