import { type InstrumentOption, type MeasureAnswer, optionsOf } from '@app/exercises';
import { ChoiceInput } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import type { StepControlProps } from './step-control';
import rows from './rows.module.css';
import classes from './kinds.module.css';

const choiceOf = ({ value, label }: InstrumentOption) => ({ id: `${value}`, label });

/**
 * A questionnaire in its published words. Nothing is chosen beforehand, any question may stay open, and
 * that it is shared as a whole or not taken is said before the first answer.
 */
export function MeasureControl(props: StepControlProps<'measure', MeasureAnswer>) {
  const { instrument } = props.step;
  const answer = props.value ?? {};
  const set = (itemId: string, value: number | undefined) => {
    const others = Object.entries(answer).filter(([id]) => id !== itemId);
    const next = Object.fromEntries(value === undefined ? others : [...others, [itemId, value]]);
    props.onChange(Object.keys(next).length > 0 ? next : null);
  };
  return (
    <div
      className={classes.kind}
      role="group"
      aria-label={props.step.prompt}
      aria-describedby={props.describedBy}
    >
      <p className={rows.card}>{t('portal.measure.shared')}</p>
      <p>{instrument.instructions}</p>
      <ol className={classes.questions}>
        {instrument.items.map((item, place) => {
          const legend = t('portal.measure.question', { number: place + 1, text: item.text });
          const given = answer[item.id];
          return (
            <li key={item.id}>
              <ChoiceInput
                kind="single"
                legend={legend}
                legendIsShown
                choices={optionsOf(instrument, item).map(choiceOf)}
                value={given === undefined ? null : `${given}`}
                onChange={(id) => set(item.id, Number(id))}
              />
              {given !== undefined && (
                <Button
                  className={rows.out}
                  variant="subtle"
                  aria-label={t('portal.measure.backNamed', { number: place + 1 })}
                  onClick={() => set(item.id, undefined)}
                >
                  {t('portal.measure.back')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      <p className={classes.note}>{instrument.attribution}</p>
    </div>
  );
}
