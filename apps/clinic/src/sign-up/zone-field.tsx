import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { t } from '../words';

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** Where the reader is now, as a first guess. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

type ZoneFieldProps = { id: string; label: string; value?: string };

/** A time zone, found by typing part of its name. The browser's own list: it works by keyboard and touch. */
export function ZoneField({ id, label, value }: ZoneFieldProps) {
  const listId = useId();
  return (
    <>
      <TextInput
        id={id}
        name={id}
        label={label}
        description={t('clinic.newPractice.zoneHint')}
        list={listId}
        defaultValue={value ?? ownZone()}
        autoComplete="off"
        spellCheck={false}
        required
        withAsterisk={false}
      />
      <datalist id={listId}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
