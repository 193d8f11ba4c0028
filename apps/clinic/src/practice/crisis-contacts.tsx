import { crisisContactsReplace, type CrisisContactDto } from '@app/api-client/clinic';
import { Card, FormErrorSummary, Loaded, Section } from '@app/ui';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 } from 'uuid';
import { loadableOf } from '../api/loadable';
import { crisisContactsQuery, practiceQuery } from '../api/practice-queries';
import { call } from '../api/problem';
import { problemsOf } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { ADD_CONTACT_ID } from './getting-started';
import classes from './practice.module.css';

const MOST = 6;
/** Where a field stands among the others: short lines beside each other, the name over them. */
const PLACES = { name: classes.contactName, how: classes.contactHow, when: classes.contactWhen };
const EMPTY: CrisisContactDto = { name: '', how: '', when: '' };

/** Whom clients can turn to at once, as the portal shows it. */
export function CrisisContacts() {
  const contacts = useQuery(crisisContactsQuery);
  return (
    <Section title={t('clinic.practice.crisis')}>
      <Card>
        <p className={classes.soft}>{t('clinic.practice.crisisIntro')}</p>
        <Loaded of={loadableOf(contacts)}>{(found) => <ContactsForm saved={found} />}</Loaded>
      </Card>
    </Section>
  );
}

function ContactsForm({ saved }: { saved: CrisisContactDto[] }) {
  const queries = useQueryClient();
  const [contacts, setContacts] = useState(saved);
  const replace = useMutation({
    mutationFn: () => call(crisisContactsReplace({ body: { id: v7(), contacts } })),
    onSuccess: (stored) => {
      queries.setQueryData(crisisContactsQuery.queryKey, stored.contacts);
      void queries.invalidateQueries({ queryKey: practiceQuery.queryKey, exact: true });
      toast(t('clinic.practice.saved'));
    },
  });
  const change = (at: number, part: Partial<CrisisContactDto>) =>
    setContacts((all) => all.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        replace.mutate();
      }}
    >
      <FormErrorSummary problems={problemsOf(replace.error, { contacts: 'crisis-name-0' })} />
      {contacts.map((contact, index) => (
        <ContactRow
          key={index}
          index={index}
          contact={contact}
          onChange={(part) => change(index, part)}
          onRemove={() => setContacts((all) => all.filter((_, at) => at !== index))}
        />
      ))}
      <div className={classes.actions}>
        {(contacts.length > 0 || saved.length > 0) && (
          <Button type="submit" disabled={replace.isPending}>
            {t('clinic.practice.crisisSave')}
          </Button>
        )}
        {contacts.length < MOST && (
          <Button
            id={ADD_CONTACT_ID}
            variant="default"
            onClick={() => setContacts((all) => [...all, EMPTY])}
          >
            {t('clinic.practice.crisisAdd')}
          </Button>
        )}
      </div>
    </form>
  );
}

type ContactRowProps = {
  index: number;
  contact: CrisisContactDto;
  onChange: (part: Partial<CrisisContactDto>) => void;
  onRemove: () => void;
};

function ContactRow({ index, contact, onChange, onRemove }: ContactRowProps) {
  const nth = t('clinic.practice.crisisNth', { number: index + 1 });
  const remove = t('clinic.practice.crisisRemove', { name: contact.name || nth });
  const field = (name: keyof CrisisContactDto, longest: number, isNeeded: boolean) => (
    <TextInput
      id={`crisis-${name}-${index}`}
      className={PLACES[name]}
      label={t(`clinic.practice.crisis.${name}`)}
      value={contact[name]}
      maxLength={longest}
      required={isNeeded}
      withAsterisk={false}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={classes.contactRow}>
      <legend className="unseen">{nth}</legend>
      {field('name', 80, true)}
      {field('how', 120, true)}
      {field('when', 120, false)}
      <ActionIcon
        variant="subtle"
        size="lg"
        className={classes.contactRemove}
        aria-label={remove}
        title={remove}
        onClick={onRemove}
      >
        <IconTrash size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}
