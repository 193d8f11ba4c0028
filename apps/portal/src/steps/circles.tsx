import { CIRCLE_NAME_MAX, type CirclesAnswer, type PlacedName } from '@app/exercises';
import { CirclesDrawing, ringLetter } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { t } from '../words';
import { freeText } from './free-text';
import { LineSelect } from './line-select';
import type { StepControlProps } from './step-control';
import { TakenOut, useTakenOut } from './taken-out';
import rows from './rows.module.css';
import classes from './kinds.module.css';

/** Names in circles around oneself. The drawing follows the list; everything is done in the list. */
export function CirclesControl(props: StepControlProps<'circles', CirclesAnswer>) {
  const { step, value, describedBy } = props;
  const { rings } = step;
  const id = useId();
  const focused = useRef<string>(null);
  const blank = (ring: string | undefined): PlacedName => ({
    name: '',
    ring: ring ?? rings[0]?.id ?? '',
  });
  const names = value && value.length > 0 ? value : [blank(undefined)];
  const set = (next: PlacedName[]) =>
    props.onChange(next.some(({ name }) => name !== '') || next.length > 1 ? next : null);
  const change = (place: number, part: Partial<PlacedName>) =>
    set(names.with(place, { ...names[place]!, ...part }));
  const taken = useTakenOut(names, set);
  const fieldOf = (place: number) => `${id}-${place}`;

  useEffect(() => {
    if (focused.current) document.getElementById(focused.current)?.focus();
    focused.current = null;
  });

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
            <div className={classes.pairOfFields}>
              <TextInput
                {...freeText}
                id={fieldOf(place)}
                label={t('portal.step.circleName', { number: place + 1 })}
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
                <Button
                  variant="subtle"
                  aria-label={t('portal.step.takeOutNamed', {
                    name: one.name || t('portal.step.circleName', { number: place + 1 }),
                  })}
                  onClick={() => taken.takeOut(place)}
                >
                  {t('portal.step.takeOut')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <TakenOut taken={taken} onBack={(place) => (focused.current = fieldOf(place))} />
      {names.length < step.maxNames && (
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => {
            taken.forget();
            focused.current = fieldOf(names.length);
            set([...names, blank(names.at(-1)?.ring)]);
          }}
        >
          {t('portal.step.addRow')}
        </Button>
      )}
    </div>
  );
}
