import { t } from '../words';
import { AddEntry } from './add-entry';
import { type InnerProps, Line } from './inputs';
import { ListActs } from './list-acts';
import { freshId, wordsOf } from './own-draft';
import { Todo } from './todo';
import classes from './authoring.module.css';

type Choice = { id: string; label: string; example?: string };

/** Answers, columns or parts, each with an id that stays. */
export function Choices({
  id,
  label,
  value,
  change,
  withExample,
}: InnerProps & { withExample: boolean }) {
  const rows = (Array.isArray(value) ? value : []) as Choice[];
  const set = (place: number, part: Partial<Choice>) =>
    change(rows.map((row, index) => (index === place ? { ...row, ...part } : row)));
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      {rows.map((row, index) => (
        <div key={row.id}>
          <div className={classes.choice} data-wide={withExample || undefined}>
            <Line
              id={`${id}.${index}.label`}
              aria-label={t('clinic.author.nth', { label, number: index + 1 })}
              value={row.label}
              change={(words) => set(index, { label: wordsOf(words) })}
            />
            {withExample && (
              <Line
                id={`${id}.${index}.example`}
                aria-label={t('clinic.author.nthExample', { number: index + 1 })}
                placeholder={t('clinic.author.field.example')}
                value={row.example}
                change={(words) => set(index, { example: wordsOf(words) })}
              />
            )}
            <ListActs id={id} label={label} list={rows} index={index} onList={change} />
          </div>
          <Todo at={`${id}.${index}`} />
        </div>
      ))}
      <AddEntry
        id={id}
        label={t('clinic.author.addOne')}
        onAdd={() => change([...rows, { id: freshId('choice'), label: '' }])}
        first={`${id}.${rows.length}.label`}
      />
    </fieldset>
  );
}
