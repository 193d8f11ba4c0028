import { CELL_MAX, type TableRow, type TableRowsAnswer } from '@app/exercises';
import { Textarea } from '@mantine/core';
import { t } from '../words';
import { Example } from './example';
import { freeText } from './free-text';
import { RowsEnd } from './rows-end';
import type { StepControlProps } from './step-control';
import { TakeOut } from './take-out';
import { useGrowingRows } from './use-growing-rows';
import classes from './rows.module.css';

type RowsProps = StepControlProps<'table-rows', TableRowsAnswer>;

/** As many rows as there is something to say; on a phone each is a card of its own. */
export function TableRowsControl({ step, value, onChange, describedBy }: RowsProps) {
  const rows: TableRow[] = value && value.length > 0 ? value : [{}];
  const set = (next: TableRow[]) => onChange(next.some(hasWords) || next.length > 1 ? next : null);
  const growing = useGrowingRows(rows, set);
  const isList = step.columns.length === 1;
  const Row = isList ? 'div' : 'fieldset';

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
            id={growing.rowOf(place)}
            tabIndex={-1}
            {...(isList && { role: 'group', 'aria-label': name })}
            className={isList ? classes.entry : classes.card}
          >
            {!isList && <legend>{name}</legend>}
            {step.columns.map(({ id: column, label, example }, nth) => (
              <div key={column}>
                <Textarea
                  {...freeText}
                  id={nth === 0 ? growing.fieldOf(place) : undefined}
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
            {rows.length > 1 && <TakeOut name={name} onClick={() => growing.takeOut(place)} />}
          </Row>
        );
      })}
      <RowsEnd
        rows={growing}
        onAdd={rows.length < step.maxRows ? () => growing.add({}) : undefined}
      />
    </div>
  );
}

const hasWords = (row: TableRow): boolean => Object.values(row).some((words) => words);
