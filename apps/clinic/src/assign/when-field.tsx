import { dayAndTime } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { t } from '../words';
import type { PlanFieldsProps } from './plan-fields';
import { termsFor, type Timing } from './terms';
import { instantIn, localTimeIn, nextAt, onDay, type LocalTime } from './zoned-time';
import classes from './assign.module.css';

/** The hour at which work is ready unless somebody says otherwise: after the working day. */
const USUAL_HOUR = 18;
const TIMINGS: Timing[] = ['open', 'after-session', 'at'];

/** For when: whenever they are ready, after the next session, or at a time by the client's clock. */
export function WhenField({ client, terms, atLeastDays, onTerms, problem }: PlanFieldsProps) {
  const { zone } = client;
  const ready = termsFor(terms, atLeastDays).due;
  const change = (timing: Timing) =>
    onTerms({
      timing,
      ...(timing === 'at' && !terms.due && { due: nextAt(zone, USUAL_HOUR, new Date()) }),
    });
  return (
    <fieldset className={classes.when}>
      <legend>{t('clinic.plan.when')}</legend>
      <div className={classes.timings}>
        {TIMINGS.map((timing) => (
          <label key={timing}>
            <input
              type="radio"
              name="timing"
              checked={terms.timing === timing}
              onChange={() => change(timing)}
            />
            {t(`clinic.plan.${timing}`)}
          </label>
        ))}
      </div>
      {terms.timing === 'at' && (
        <>
          <div className={classes.due}>
            <TextInput
              id="due"
              type="datetime-local"
              aria-label={t('clinic.plan.due')}
              value={terms.due}
              onChange={(event) => onTerms({ due: event.currentTarget.value })}
              aria-describedby="due-zone"
              error={problem && t(`clinic.plan.${problem}`)}
            />
            <Button
              variant="default"
              onClick={() => onTerms({ due: onDay(zone, hourOf(terms.due), new Date(), 7) })}
            >
              {t('clinic.plan.inAWeek')}
            </Button>
          </div>
          {ready !== terms.due && (
            <p role="status" className={classes.hint}>
              {t('clinic.plan.notFridayNight', {
                at: dayAndTime(instantIn(zone, ready).toISOString()),
              })}
            </p>
          )}
          <p id="due-zone" className={classes.hint}>
            {terms.due && zoneInWords(client.name, zone, terms.due)}{' '}
            {t(client.hasReminders ? 'clinic.plan.reminder' : 'clinic.plan.noReminder')}
          </p>
        </>
      )}
    </fieldset>
  );
}

const hourOf = (due: LocalTime): number => (due ? Number(due.slice(11, 13)) : USUAL_HOUR);

/** Whose clock it is, and what that is here where the two differ. */
function zoneInWords(name: string, zone: string, due: LocalTime): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const values = { name, place };
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = instantIn(zone, due);
  if (localTimeIn(here, at) === due) return t('clinic.plan.zone', values);
  return t('clinic.plan.zoneElsewhere', { ...values, here: dayAndTime(at.toISOString()) });
}
