import { dayAndTime } from '@app/ui';
import { NativeSelect, TextInput } from '@mantine/core';
import { localTimeIn } from '../assign/zoned-time';
import { t } from '../words';
import { PLACES, startOf, type SessionField, type TypedSession } from './typed-session';
import classes from './appointments.module.css';

export const fieldId = (field: SessionField): string => `session-${field}`;

type SessionFormProps = {
  typed: TypedSession;
  onTyped: (part: Partial<TypedSession>) => void;
  /** The practice's zone. */
  zone: string;
  /** What does not go, in words, by field. */
  problems: Partial<Record<SessionField, string>>;
  /** Whether several can be planned in one go. */
  canRepeat: boolean;
};

/** At most half a year in one go: what is further ahead is planned when it is nearer. */
const WEEKS = Array.from({ length: 26 }, (_, index) => index + 1);

/** When, for how long and where: what one says on the telephone to arrange it. */
export function SessionFields({ typed, onTyped, zone, problems, canRepeat }: SessionFormProps) {
  const text = (field: SessionField) => ({
    id: fieldId(field),
    label: t(`clinic.sessions.${field}`),
    value: typed[field],
    error: problems[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onTyped({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <div role="group" aria-describedby="session-zone" className={classes.fields}>
        <TextInput type="date" data-autofocus {...text('date')} />
        <TextInput type="time" {...text('time')} />
        <TextInput inputMode="numeric" autoComplete="off" {...text('minutes')} />
        <NativeSelect
          id="session-place"
          label={t('clinic.sessions.place')}
          value={typed.place}
          data={PLACES.map((value) => ({ value, label: t(`clinic.place.${value}`) }))}
          onChange={(event) =>
            onTyped({ place: event.currentTarget.value as TypedSession['place'] })
          }
        />
        {canRepeat && (
          <NativeSelect
            id="session-weeks"
            className={classes.whole}
            label={t('clinic.sessions.repeat')}
            value={String(typed.weeks)}
            data={WEEKS.map((count) => ({
              value: String(count),
              label: t('clinic.sessions.weeks', { count }),
            }))}
            onChange={(event) => onTyped({ weeks: Number(event.currentTarget.value) })}
          />
        )}
      </div>
      <p id="session-zone" className={classes.hint}>
        {zoneInWords(typed, zone)}
      </p>
    </>
  );
}

/** Whose clocks these are, what that is here where the two differ, and that it is over where it is. */
function zoneInWords(typed: TypedSession, zone: string): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const at = startOf(typed, zone);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isSame = !at || localTimeIn(here, at) === localTimeIn(zone, at);
  return [
    isSame
      ? t('clinic.sessions.zone', { place })
      : t('clinic.sessions.zoneElsewhere', { place, here: dayAndTime(at.toISOString()) }),
    at && at < new Date() ? t('clinic.sessions.isOver') : '',
  ]
    .filter(Boolean)
    .join(' ');
}
