import { CELL_MAX, type TableRow, type TableRowsAnswer } from '@app/exercises';
import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { t } from '../words';
import { Example } from './example';
import { freeText } from './free-text';
import type { StepControlProps } from './step-control';
import { TakenOut, useTakenOut } from './taken-out';
import classes from './rows.module.css';

type RowsProps = StepControlProps<'table-rows', TableRowsAnswer>;

/** As many rows as there is something to say; on a phone each is a card of its own. */
export function TableRowsControl({ step, value, onChange, describedBy }: RowsProps) {
  const id = useId();
  const focused = useRef<string>(null);
  const rows: TableRow[] = value && value.length > 0 ? value : [{}];
  const set = (next: TableRow[]) => onChange(next.some(hasWords) || next.length > 1 ? next : null);
  const taken = useTakenOut(rows, set);
  const isList = step.columns.length === 1;
  const Row = isList ? 'div' : 'fieldset';
  const rowOf = (place: number) => `${id}-${place}`;
  const fieldOf = (place: number, column = step.columns[0]?.id) => `${rowOf(place)}-${column}`;

  useEffect(() => {
    if (focused.current) document.getElementById(focused.current)?.focus();
    focused.current = null;
  }, [rows.length]);

  return (
    <div
      className={classes.rows}
      role="group"
      aria-label={step.prompt}
      aria-describedby={describedBy}
    >
      {rows.map((row, place) => {
        const name = t('portal.step.row', { name: step.rowName, number: place + 1 });
        return (
          <Row
            key={place}
            id={rowOf(place)}
            tabIndex={-1}
            className={isList ? classes.entry : classes.row}
          >
            {!isList && <legend>{name}</legend>}
            {step.columns.map(({ id: column, label, example }) => (
              <div key={column}>
                <Textarea
                  {...freeText}
                  id={fieldOf(place, column)}
                  // One column is a list, and its name would only be said again for each entry.
                  label={isList ? name : label}
                  classNames={{ input: classes.cell }}
                  rows={2}
                  maxLength={CELL_MAX}
                  value={row[column] ?? ''}
                  onChange={({ currentTarget }) =>
                    set(rows.with(place, { ...row, [column]: currentTarget.value }))
                  }
                />
                {place === 0 && <Example text={example} />}
              </div>
            ))}
            {rows.length > 1 && (
              <Button
                variant="subtle"
                aria-label={t('portal.step.takeOutNamed', { name })}
                onClick={() => taken.takeOut(place)}
              >
                {t('portal.step.takeOut')}
              </Button>
            )}
          </Row>
        );
      })}
      <TakenOut taken={taken} onBack={(place) => (focused.current = rowOf(place))} />
      {rows.length < step.maxRows && (
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => {
            // Its place is taken from here on.
            taken.forget();
            focused.current = fieldOf(rows.length);
            set([...rows, {}]);
          }}
        >
          {t('portal.step.addRow')}
        </Button>
      )}
    </div>
  );
}

const hasWords = (row: TableRow): boolean => Object.values(row).some((words) => words);
