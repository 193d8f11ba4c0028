import type { Exercise } from '@app/exercises';
import { activeLocale } from '@app/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import { t } from '../words';
import classes from './assign.module.css';

/** The one line to weigh before assigning. It stops nobody, and is for the clinic's eyes alone. */
export function Caution({ exercise }: { exercise: Exercise }) {
  const line = cautionLine(exercise.care);
  if (!line) return null;
  return (
    <p className={classes.caution}>
      <IconAlertTriangle size={18} aria-hidden />
      <span>{line}</span>
    </p>
  );
}

/** What to weigh, from its own words to what it is practised with; '' where there is nothing. */
function cautionLine({
  caution,
  avoidWhen,
  firstInSession,
  rehearseFirst,
  practiseWith,
}: Exercise['care']): string {
  const flags = new Intl.ListFormat(activeLocale(), { type: 'disjunction' }).format(
    avoidWhen.map((flag) => t(`clinic.care.${flag}`)),
  );
  return [
    caution,
    flags && t('clinic.care.avoidWhen', { flags }),
    firstInSession && t('clinic.care.firstInSession'),
    rehearseFirst && !firstInSession && t('clinic.care.rehearseFirst'),
    practiseWith === 'therapist' && t('clinic.care.withTherapist'),
    practiseWith === 'safe-person' && t('clinic.care.withSafePerson'),
  ]
    .filter(Boolean)
    .join(' ');
}
