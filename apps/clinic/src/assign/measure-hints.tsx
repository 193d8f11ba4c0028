import type { ClientDto, GivenExerciseDto } from '@app/api-client/clinic';
import { dayAndTime, shortDay } from '@app/ui';
import { t } from '../words';
import { type AssignTerms, comesSooner, heldBackTo } from './terms';
import { instantIn } from './zoned-time';
import classes from './assign.module.css';

type MeasureHintsProps = {
  client: ClientDto;
  terms: AssignTerms;
  /** The least days from one time to the next. */
  atLeastDays: number;
  /** The last time that the client was given it. */
  given: GivenExerciseDto | undefined;
};

/** What to know about when a measure is asked. It stops nobody: sooner may be right. */
export function MeasureHints({ client, terms, atLeastDays, given }: MeasureHintsProps) {
  const { zone } = client;
  const now = new Date();
  const ready = heldBackTo(terms, zone, now);
  const isSooner = given && comesSooner(terms, atLeastDays, new Date(given.assignedAt), zone, now);
  const lines = [
    ready &&
      t('clinic.plan.notFridayNight', { at: dayAndTime(instantIn(zone, ready).toISOString()) }),
    terms.timing === 'after-session' && t('clinic.plan.afterFridaySession'),
    isSooner && t('clinic.plan.sooner', { at: shortDay(given.assignedAt), days: atLeastDays }),
  ].filter((line) => typeof line === 'string');
  return lines.map((line) => (
    <p key={line} role="status" className={classes.hint}>
      {line}
    </p>
  ));
}
