import type { OwnExerciseCardDto } from '@app/api-client/clinic';
import { t } from '../words';
import classes from '../practice/practice.module.css';

const TONES = { published: 'moss', waiting: 'amber', draft: undefined, retired: undefined };

type StateChipProps = {
  of: Pick<OwnExerciseCardDto, 'state' | 'isChanged' | 'isSentBack' | 'version'>;
};

/** How far an exercise of the practice's own got. */
export function StateChip({ of }: StateChipProps) {
  const { state, isChanged, isSentBack, version } = of;
  if (isSentBack && state !== 'retired') {
    return (
      <span className={classes.chip} data-tone="amber">
        {t('clinic.own.state.sentBack')}
      </span>
    );
  }
  return (
    <span className={classes.chip} data-tone={TONES[state]}>
      {isChanged && state === 'published'
        ? t('clinic.own.state.changed', { version })
        : t(`clinic.own.state.${state}`, { version })}
    </span>
  );
}
