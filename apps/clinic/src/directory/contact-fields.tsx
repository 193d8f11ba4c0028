import type { SafeContactDto } from '@app/api-client/clinic';
import { ChoiceInput } from '@app/ui';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { t } from '../words';
import classes from '../practice/practice.module.css';

type Way = SafeContactDto['way'];

/** As it is typed: nothing is noted before a way is chosen. */
export type TypedContact = Omit<SafeContactDto, 'way'> & { way: Way | '' };

export const NOT_ASKED: TypedContact = { way: '', mayLeaveMessage: false };

const ways: Way[] = ['email', 'phone', 'text', 'letter', 'none'];

/** What the request takes: nothing where nobody has asked, and no empty words. */
export function contactOf({ way, mayLeaveMessage, ...words }: TypedContact) {
  if (!way) return undefined;
  const said = Object.entries(words).filter(([, text]) => text?.trim());
  return { way, mayLeaveMessage, ...Object.fromEntries(said) } as SafeContactDto;
}

type ContactFieldsProps = {
  contact: TypedContact;
  onChange: (part: Partial<TypedContact>) => void;
};

/** How to reach a client without putting them in danger. */
export function ContactFields({ contact, onChange }: ContactFieldsProps) {
  const isReachable = contact.way !== '' && contact.way !== 'none';
  return (
    <>
      <NativeSelect
        id="contact-way"
        label={t('clinic.contact.way')}
        value={contact.way}
        onChange={(event) => onChange({ way: event.currentTarget.value as Way | '' })}
        data={[
          { value: '', label: t('clinic.contact.unknown') },
          ...ways.map((way) => ({ value: way, label: t(`clinic.contact.way.${way}`) })),
        ]}
      />
      {isReachable && (
        <>
          <div className={classes.pair}>
            <TextInput
              id="contact-details"
              label={t('clinic.contact.details')}
              value={contact.details ?? ''}
              maxLength={300}
              autoComplete="off"
              onChange={(event) => onChange({ details: event.currentTarget.value })}
            />
            <TextInput
              id="contact-hours"
              label={t('clinic.contact.hours')}
              value={contact.bestHours ?? ''}
              maxLength={120}
              autoComplete="off"
              onChange={(event) => onChange({ bestHours: event.currentTarget.value })}
            />
          </div>
          <ChoiceInput
            kind="multi"
            legend={t('clinic.contact.message')}
            choices={[
              {
                id: 'yes',
                label: t('clinic.contact.message'),
                hint: t('clinic.contact.messageHint'),
              },
            ]}
            value={contact.mayLeaveMessage ? ['yes'] : []}
            onChange={(chosen) => onChange({ mayLeaveMessage: chosen.includes('yes') })}
          />
        </>
      )}
      {contact.way !== '' && (
        <Textarea
          id="contact-note"
          label={t('clinic.contact.note')}
          value={contact.note ?? ''}
          rows={2}
          maxLength={500}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      )}
    </>
  );
}
