import type { AddClientDto } from '@app/api-client/clinic';
import {
  Card,
  ChoiceInput,
  fieldsOf,
  FormErrorSummary,
  Page,
  PageHeader,
  type FieldProblem,
} from '@app/ui';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../words';
import { ContactFields, contactOf, NOT_ASKED, type TypedContact } from './contact-fields';
import { WhoFields, whoOf } from './who-fields';
import classes from '../practice/practice.module.css';

type AddClientScreenProps = {
  therapists: { id: string; name: string }[];
  /** False until it is known who could treat them. */
  areKnown: boolean;
  ownId: string;
  administers: boolean;
  problems: FieldProblem[];
  isBusy: boolean;
  onSubmit: (given: Omit<AddClientDto, 'id'>) => void;
  onCancel: () => void;
};

/** One form: who they are, who treats them, how to reach them safely, and whether the portal is for them. */
export function AddClientScreen(props: AddClientScreenProps) {
  const { therapists, administers } = props;
  const [contact, setContact] = useState<TypedContact>(NOT_ASKED);
  // Where nobody chose, a mail goes out only to those who said that mail is safe.
  const [chosenInvite, setChosenInvite] = useState<boolean>();
  const isMailSafe = contact.way === 'email';
  const isInvited = chosenInvite ?? isMailSafe;
  const hasNobody = props.areKnown && therapists.length === 0;
  return (
    <Page>
      <PageHeader
        above={
          administers ? (
            <Link to="/practice/clients">{t('clinic.directory.title')}</Link>
          ) : (
            <Link to="/caseload">{t('clinic.caseload.title')}</Link>
          )
        }
        title={t('clinic.client.add')}
        intro={t('clinic.client.addIntro')}
      />
      {hasNobody && (
        <p className={classes.problem}>
          {t('clinic.client.noTherapists')}{' '}
          <Link to="/practice/people/new">{t('clinic.people.invite')}</Link>
        </p>
      )}
      <FormErrorSummary problems={props.problems} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          const field = fieldsOf(event);
          const email = field('client-email');
          const safe = contactOf(contact);
          props.onSubmit({
            ...whoOf(field),
            birthDate: field('client-birth-date'),
            therapistId: field('client-therapist') || (therapists[0]?.id ?? props.ownId),
            isInvited: isInvited && email !== '',
            ...(email && { email }),
            ...(safe && { contact: safe }),
          });
        }}
      >
        <Card labelledBy="who-they-are">
          <h2 id="who-they-are">{t('clinic.client.who')}</h2>
          <WhoFields hasBirthDate />
          {administers && (
            <NativeSelect
              id="client-therapist"
              name="client-therapist"
              label={t('clinic.client.therapist')}
              defaultValue={therapists.some(({ id }) => id === props.ownId) ? props.ownId : ''}
              key={therapists.length}
              required
              withAsterisk={false}
              data={[
                { value: '', label: t('clinic.client.chooseTherapist') },
                ...therapists.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </Card>
        <Card labelledBy="safe-contact">
          <h2 id="safe-contact">{t('clinic.contact.title')}</h2>
          <p className={classes.soft}>{t('clinic.contact.intro')}</p>
          <ContactFields
            contact={contact}
            onChange={(part) => {
              setContact((before) => ({ ...before, ...part }));
              if (part.way !== undefined) setChosenInvite(undefined);
            }}
          />
        </Card>
        <Card labelledBy="the-portal">
          <h2 id="the-portal">{t('clinic.client.portal')}</h2>
          <TextInput
            id="client-email"
            name="client-email"
            type="email"
            label={t('clinic.client.email')}
            description={t('clinic.client.emailHint')}
            autoComplete="off"
          />
          <ChoiceInput
            kind="multi"
            legend={t('clinic.client.inviteNow')}
            choices={[
              {
                id: 'now',
                label: t('clinic.client.inviteNow'),
                hint: isMailSafe
                  ? t('clinic.client.inviteNowHint')
                  : t('clinic.client.inviteNowUnsafe'),
              },
            ]}
            value={isInvited ? ['now'] : []}
            onChange={(chosen) => setChosenInvite(chosen.includes('now'))}
          />
        </Card>
        <div className={classes.actions}>
          <Button type="submit" disabled={props.isBusy || hasNobody}>
            {t('clinic.client.addSubmit')}
          </Button>
          <Button variant="subtle" onClick={props.onCancel}>
            {t('clinic.assign.cancel')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
