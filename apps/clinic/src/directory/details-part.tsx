import { clientsChange, type ChangeClientDto } from '@app/api-client/clinic';
import { activeLocale, Card, fieldsOf, FormErrorSummary } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { call } from '../api/problem';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import { clientProblems } from './client-problems';
import type { ClientPartProps } from './details-screen';
import { useClientChange } from './use-client-change';
import { WhoFields, whoOf } from './who-fields';
import classes from '../practice/practice.module.css';

/** Who they are. The address is theirs once they have joined. */
export function DetailsPart({ client }: ClientPartProps) {
  const { id, name, email, portal } = client;
  const shown = useShownName();
  const isTheirs = portal === 'joined';
  const save = useClientChange(
    (body: ChangeClientDto) => call(clientsChange({ path: { id }, body })),
    () => t('clinic.details.saved', { name: shown(name) }),
  );
  return (
    <Card>
      <FormErrorSummary problems={clientProblems(save.error)} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          const field = fieldsOf(event);
          const address = isTheirs ? (email ?? '') : field('client-email');
          save.mutate({ ...whoOf(field), ...(address && { email: address }) });
        }}
      >
        <p className={classes.soft}>
          {t('clinic.details.born', { date: longDate(client.birthDate) })}
        </p>
        <WhoFields client={client} />
        <TextInput
          id="client-email"
          name="client-email"
          type="email"
          label={t('clinic.client.email')}
          description={t(isTheirs ? 'clinic.details.emailTheirs' : 'clinic.client.emailHint')}
          defaultValue={email ?? ''}
          readOnly={isTheirs}
          autoComplete="off"
        />
        <div className={classes.actions}>
          <Button type="submit" disabled={save.isPending}>
            {t('clinic.details.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** A day of the calendar, the same wherever it is read. */
const longDate = (day: string): string =>
  new Intl.DateTimeFormat(activeLocale(), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
