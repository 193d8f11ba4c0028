import { TIMELINE_MAX, type TimelineAnswer, type TimelineEntry } from '@app/exercises';
import { ChoiceInput } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { t } from '../words';
import { freeText } from './free-text';
import { newEntry } from './next-kind';
import type { StepControlProps } from './step-control';
import { TakenOut, useTakenOut } from './taken-out';
import rows from './rows.module.css';
import classes from './kinds.module.css';

const hasWords = ({ when, headline }: TimelineEntry): boolean => Boolean(when) || headline !== '';

/** What happened, in order: each a headline, when it was, and of which kind. */
export function TimelineControl(props: StepControlProps<'timeline', TimelineAnswer>) {
  const { step, value, describedBy } = props;
  const id = useId();
  const focused = useRef<string>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const entries = value && value.length > 0 ? value : [newEntry(step, [])];
  const set = (next: TimelineEntry[]) =>
    props.onChange(next.some(hasWords) || next.length > 1 ? next : null);
  const change = (place: number, part: Partial<TimelineEntry>) =>
    set(entries.with(place, { ...entries[place]!, ...part }));
  const taken = useTakenOut(entries, set);
  const placeOf = (place: number) => `${id}-${place}`;
  const nameOf = (place: number) =>
    t('portal.step.row', { name: step.entryName, number: place + 1 });

  useEffect(() => {
    if (focused.current) document.getElementById(focused.current)?.focus();
    focused.current = null;
  });

  const move = (from: number, to: number) => {
    set(entries.with(from, entries[to]!).with(to, entries[from]!));
    if (said.current) said.current.textContent = t('portal.step.moved', { name: nameOf(to) });
    // The place and not its field, which would bring up a phone's keyboard.
    focused.current = placeOf(to);
  };

  return (
    <div className={rows.rows} role="group" aria-label={step.prompt} aria-describedby={describedBy}>
      <p className={classes.note}>{t('portal.step.earliestFirst')}</p>
      <ol className={rows.ladder}>
        {entries.map((entry, place) => (
          <li key={place} id={placeOf(place)} tabIndex={-1} aria-label={nameOf(place)}>
            <span className={rows.number} aria-hidden>
              {place + 1}
            </span>
            <div className={rows.fields}>
              <TextInput
                {...freeText}
                id={`${placeOf(place)}-headline`}
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
                  <Button
                    variant="subtle"
                    aria-label={t('portal.step.takeOutNamed', { name: nameOf(place) })}
                    onClick={() => taken.takeOut(place)}
                  >
                    {t('portal.step.takeOut')}
                  </Button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p ref={said} role="status" className="unseen" />
      <TakenOut taken={taken} onBack={(place) => (focused.current = placeOf(place))} />
      {entries.length < step.maxEntries && (
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => {
            taken.forget();
            focused.current = `${placeOf(entries.length)}-headline`;
            set([...entries, newEntry(step, entries)]);
          }}
        >
          {t('portal.step.addRow')}
        </Button>
      )}
    </div>
  );
}
