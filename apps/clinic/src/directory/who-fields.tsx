import type { ClientDetailsDto } from '@app/api-client/clinic';
import { LANGUAGES, type Language } from '@app/exercises';
import { NativeSelect, TextInput } from '@mantine/core';
import { useSession } from '../session/session-query';
import { ZoneField } from '../sign-up/zone-field';
import { t } from '../words';
import classes from '../practice/practice.module.css';

type WhoFieldsProps = {
  client?: Pick<ClientDetailsDto, 'name' | 'legalName' | 'pronouns' | 'zone' | 'language'>;
  /** Only while they are added: it never changes. */
  hasBirthDate?: boolean;
};

/** Names, pronouns and place of a client. */
export function WhoFields({ client, hasBirthDate = false }: WhoFieldsProps) {
  // Most clients live where the practice is; whoever types this may be travelling.
  const { practice } = useSession();
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          id="client-name"
          name="client-name"
          label={t('clinic.client.name')}
          description={t('clinic.client.nameHint')}
          defaultValue={client?.name}
          autoComplete="off"
          maxLength={120}
          required
          withAsterisk={false}
        />
        <TextInput
          id="client-pronouns"
          name="client-pronouns"
          label={t('clinic.client.pronouns')}
          description={t('clinic.client.pronounsHint')}
          defaultValue={client?.pronouns ?? ''}
          autoComplete="off"
          maxLength={40}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          id="client-legal-name"
          name="client-legal-name"
          label={t('clinic.client.legalName')}
          description={t('clinic.client.legalNameHint')}
          defaultValue={client?.legalName ?? ''}
          autoComplete="off"
          maxLength={120}
        />
        {hasBirthDate && (
          <TextInput
            id="client-birth-date"
            name="client-birth-date"
            type="date"
            label={t('clinic.client.birthDate')}
            description={t('clinic.client.birthDateHint')}
            min="1900-01-01"
            required
            withAsterisk={false}
          />
        )}
      </div>
      <ZoneField
        id="client-zone"
        label={t('clinic.client.zone')}
        value={client?.zone ?? practice.zone}
      />
      <NativeSelect
        id="client-language"
        name="client-language"
        label={t('clinic.client.language')}
        description={t('clinic.client.languageHint')}
        defaultValue={client?.language ?? 'en'}
        data={LANGUAGES.map((value) => ({ value, label: t(`clinic.language.${value}`) }))}
      />
    </>
  );
}

/** What stands in these fields. */
export const whoOf = (field: (name: string) => string) => ({
  name: field('client-name'),
  zone: field('client-zone'),
  language: field('client-language') as Language,
  ...(field('client-pronouns') && { pronouns: field('client-pronouns') }),
  ...(field('client-legal-name') && { legalName: field('client-legal-name') }),
});
