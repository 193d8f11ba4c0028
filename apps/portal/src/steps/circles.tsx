import { CIRCLE_NAME_MAX, type CirclesAnswer, type PlacedName } from '@app/exercises';
import { CirclesDrawing, ringLetter } from '@app/ui';
import { TextInput } from '@mantine/core';
import { t } from '../words';
import { freeText } from './free-text';
import { LineSelect } from './line-select';
import { RowsEnd } from './rows-end';
import type { StepControlProps } from './step-control';
import { TakeOut } from './take-out';
import { useGrowingRows } from './use-growing-rows';
import rows from './rows.module.css';
import classes from './kinds.module.css';

/** Names in circles around oneself. The drawing follows the list; everything is done in the list. */
export function CirclesControl(props: StepControlProps<'circles', CirclesAnswer>) {
  const { step, value, describedBy } = props;
  const { rings } = step;
  const blank = (ring: string | undefined): PlacedName => ({
    name: '',
    ring: ring ?? rings[0]?.id ?? '',
  });
  const names = value && value.length > 0 ? value : [blank(undefined)];
  const set = (next: PlacedName[]) =>
    props.onChange(next.some(({ name }) => name !== '') || next.length > 1 ? next : null);
  const change = (place: number, part: Partial<PlacedName>) =>
    set(names.with(place, { ...names[place]!, ...part }));
  const growing = useGrowingRows(names, set);
  const nameOf = (place: number) => t('portal.step.circleName', { number: place + 1 });

  return (
    <div className={rows.rows} role="group" aria-label={step.prompt} aria-describedby={describedBy}>
      <CirclesDrawing
        label={t('portal.step.circlesDrawn')}
        self={t('portal.step.circlesMe')}
        rings={rings.length}
        placed={names.flatMap(({ name, ring }, place) =>
          name.trim() === ''
            ? []
            : [{ number: place + 1, ring: rings.findIndex((one) => one.id === ring) }],
        )}
      />
      <ol className={classes.legend}>
        {rings.map(({ id: ring, label }, place) => (
          <li key={ring}>
            <b>{ringLetter(place)}</b> {label}
          </li>
        ))}
      </ol>
      <p className={classes.note}>{t('portal.step.circlesNames')}</p>
      <ol className={classes.numbered}>
        {names.map((one, place) => (
          <li key={place}>
            <span className={rows.number} aria-hidden>
              {place + 1}
            </span>
            <div
              id={growing.rowOf(place)}
              tabIndex={-1}
              role="group"
              aria-label={nameOf(place)}
              className={rows.fields}
            >
              <TextInput
                {...freeText}
                id={growing.fieldOf(place)}
                label={nameOf(place)}
                maxLength={CIRCLE_NAME_MAX}
                value={one.name}
                onChange={({ currentTarget }) => change(place, { name: currentTarget.value })}
              />
              <LineSelect
                label={t('portal.step.circleOf', { number: place + 1 })}
                options={rings}
                value={one.ring}
                onChange={(ring) => ring !== undefined && change(place, { ring })}
              />
              {names.length > 1 && (
                <TakeOut name={one.name || nameOf(place)} onClick={() => growing.takeOut(place)} />
              )}
            </div>
          </li>
        ))}
      </ol>
      <RowsEnd
        rows={growing}
        onAdd={
          names.length < step.maxNames ? () => growing.add(blank(names.at(-1)?.ring)) : undefined
        }
      />
    </div>
  );
}
