import { clientsSetContact, type SafeContactDto } from '@app/api-client/clinic';
import { Card, FormErrorSummary } from '@app/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/problem';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import { clientProblems } from './client-problems';
import { ContactFields, contactOf, NOT_ASKED, type TypedContact } from './contact-fields';
import type { ClientPartProps } from './details-screen';
import { useClientChange } from './use-client-change';
import classes from '../practice/practice.module.css';

/** How to reach them safely, to be changed as things change. */
export function ContactPart({ client }: ClientPartProps) {
  const { id, name } = client;
  const shown = useShownName();
  const [contact, setContact] = useState<TypedContact>(client.contact ?? NOT_ASKED);
  const save = useClientChange(
    (given: SafeContactDto | undefined) =>
      call(clientsSetContact({ path: { id }, body: given ? { contact: given } : {} })),
    () => t('clinic.contact.saved', { name: shown(name) }),
  );
  return (
    <Card>
      <FormErrorSummary problems={clientProblems(save.error)} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(contactOf(contact));
        }}
      >
        <ContactFields
          contact={contact}
          onChange={(part) => setContact((before) => ({ ...before, ...part }))}
        />
        <div className={classes.actions}>
          <Button type="submit" disabled={save.isPending}>
            {t('clinic.contact.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
