import { TIMELINE_MAX, type TimelineAnswer, type TimelineEntry } from '@app/exercises';
import { ChoiceInput } from '@app/ui';
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '../words';
import { freeText } from './free-text';
import { newEntry } from './next-kind';
import { RowsEnd } from './rows-end';
import type { StepControlProps } from './step-control';
import { TakeOut } from './take-out';
import { useGrowingRows } from './use-growing-rows';
import rows from './rows.module.css';
import classes from './kinds.module.css';

const hasWords = ({ when, headline }: TimelineEntry): boolean => Boolean(when) || headline !== '';

/** What happened, in order: each a headline, when it was, and of which kind. */
export function TimelineControl(props: StepControlProps<'timeline', TimelineAnswer>) {
  const { step, value, describedBy } = props;
  const said = useRef<HTMLParagraphElement>(null);
  const entries = value && value.length > 0 ? value : [newEntry(step, [])];
  const set = (next: TimelineEntry[]) =>
    props.onChange(next.some(hasWords) || next.length > 1 ? next : null);
  const change = (place: number, part: Partial<TimelineEntry>) =>
    set(entries.with(place, { ...entries[place]!, ...part }));
  const growing = useGrowingRows(entries, set);
  const nameOf = (place: number) =>
    t('portal.step.row', { name: step.entryName, number: place + 1 });

  const move = (from: number, to: number) => {
    growing.swap(from, to);
    if (said.current) said.current.textContent = t('portal.step.moved', { name: nameOf(to) });
  };

  return (
    <div className={rows.rows} role="group" aria-label={step.prompt} aria-describedby={describedBy}>
      <p className={classes.note}>{t('portal.step.earliestFirst')}</p>
      <ol className={rows.ladder}>
        {entries.map((entry, place) => (
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
              <Textarea
                {...freeText}
                classNames={{ input: rows.line }}
                rows={1}
                id={growing.fieldOf(place)}
                label={t('portal.step.headline')}
                maxLength={TIMELINE_MAX.headline}
                value={entry.headline}
                onChange={({ currentTarget }) => change(place, { headline: currentTarget.value })}
              />
              <TextInput
                {...freeText}
                label={t('portal.step.when')}
                maxLength={TIMELINE_MAX.when}
                value={entry.when ?? ''}
                onChange={({ currentTarget }) =>
                  change(place, { when: currentTarget.value || undefined })
                }
              />
              {step.kinds.length > 1 && (
                <ChoiceInput
                  kind="single"
                  inRow
                  legend={t('portal.step.whichKind', { name: nameOf(place) })}
                  choices={step.kinds}
                  value={entry.kind ?? null}
                  onChange={(kind) => change(place, { kind })}
                />
              )}
              {entries.length > 1 && (
                <div className={classes.acts}>
                  {place > 0 && (
                    <Button
                      variant="subtle"
                      leftSection={<IconArrowUp size={20} aria-hidden />}
                      aria-label={t('portal.step.earlierNamed', { name: nameOf(place) })}
                      onClick={() => move(place, place - 1)}
                    >
                      {t('portal.step.earlier')}
                    </Button>
                  )}
                  {place < entries.length - 1 && (
                    <Button
                      variant="subtle"
                      leftSection={<IconArrowDown size={20} aria-hidden />}
                      aria-label={t('portal.step.laterNamed', { name: nameOf(place) })}
                      onClick={() => move(place, place + 1)}
                    >
                      {t('portal.step.later')}
                    </Button>
                  )}
                  <TakeOut name={nameOf(place)} onClick={() => growing.takeOut(place)} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p ref={said} role="status" className="unseen" />
      <RowsEnd
        rows={growing}
        onAdd={
          entries.length < step.maxEntries ? () => growing.add(newEntry(step, entries)) : undefined
        }
      />
    </div>
  );
}
