import type { ClientDto } from '@app/api-client/clinic';
import { dayAndTime } from '@app/ui';
import { Button, Textarea, TextInput } from '@mantine/core';
import { t } from '../words';
import { instantIn, localTimeIn, onDay, type LocalTime } from './zoned-time';
import classes from './assign.module.css';

/** `due` by the client's clock, empty where it stays open. */
export type AssignTerms = { due: LocalTime; rationale: string };

const RATIONALE_MAX = 2_000;

type AssignFormProps = {
  client: ClientDto;
  terms: AssignTerms;
  onTerms: (part: Partial<AssignTerms>) => void;
  problem: string | null;
  onSubmit: () => void;
};

/** When, and why in a line: both may stay open. Sent by the drawer's Assign button. */
export function AssignForm({ client, terms, onTerms, problem, onSubmit }: AssignFormProps) {
  const { name, zone } = client;
  const isOver = terms.due !== '' && instantIn(zone, terms.due) < new Date();
  return (
    <form
      id="assign"
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isOver) document.getElementById('due')?.focus();
        else onSubmit();
      }}
    >
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <div className={classes.when}>
        <TextInput
          id="due"
          type="datetime-local"
          label={t('clinic.assign.due')}
          className={classes.due}
          value={terms.due}
          onChange={(event) => onTerms({ due: event.currentTarget.value })}
          aria-describedby="due-zone"
          error={isOver && t('clinic.assign.dueOver')}
        />
        <div className={classes.soon}>
          <Button
            variant="default"
            onClick={() => onTerms({ due: onDay(zone, hourOf(terms.due), new Date(), 7) })}
          >
            {t('clinic.assign.inAWeek')}
          </Button>
          <Button variant="default" onClick={() => onTerms({ due: '' })}>
            {t('clinic.assign.noDate')}
          </Button>
        </div>
      </div>
      <p id="due-zone" className={classes.hint}>
        {zoneInWords(name, zone, terms.due)}{' '}
        {terms.due &&
          t(client.hasReminders ? 'clinic.assign.reminder' : 'clinic.assign.noReminder')}
      </p>
      <Textarea
        id="rationale"
        label={t('clinic.assign.rationale')}
        description={t('clinic.assign.rationaleHint', { name })}
        rows={2}
        maxLength={RATIONALE_MAX}
        value={terms.rationale}
        onChange={(event) => onTerms({ rationale: event.currentTarget.value })}
      />
    </form>
  );
}

const hourOf = (due: LocalTime): number => (due ? Number(due.slice(11, 13)) : 18);

/** Whose clock it is, and what that is here where the two differ. */
function zoneInWords(name: string, zone: string, due: LocalTime): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const values = { name, place };
  if (!due) return t('clinic.assign.noDue', values);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = instantIn(zone, due);
  if (localTimeIn(here, at) === due) return t('clinic.assign.zone', values);
  return t('clinic.assign.zoneElsewhere', { ...values, here: dayAndTime(at.toISOString()) });
}
