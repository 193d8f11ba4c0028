import type { ExerciseCardDto } from '@app/api-client/clinic';
import type { Pillar } from '@app/exercises';
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { t } from '../words';
import { type Arranging, asksWhy, WHY_MAX } from './arranging';
import classes from './programmes.module.css';

const UNLOCKS = ['completion', 'delay', 'date', 'hand'] as const;

type ArrangedRowProps = {
  entry: Arranging;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  /** It was added a moment ago: it comes into sight, and its exercise is to be chosen. */
  isNew: boolean;
  exercises: ExerciseCardDto[];
  clientName: string;
  onChange: (part: Partial<Arranging>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One step that is ahead: which exercise, what opens it, and where it stands. */
export function ArrangedRow({ entry, number, exercises, clientName, ...acts }: ArrangedRowProps) {
  const { gone } = entry;
  const title = exercises.find(({ id }) => id === entry.exerciseId)?.title ?? gone?.title ?? '';
  const { onChange } = acts;
  return (
    <li className={classes.arrangedRow}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.fields}>
        <NativeSelect
          autoFocus={acts.isNew}
          aria-label={t('clinic.arrange.exercise', { number })}
          value={entry.exerciseId}
          data={[
            ...(gone
              ? [{ value: gone.id, label: t('clinic.arrange.gone', { title: gone.title }) }]
              : []),
            ...byPillar(entry.part, exercises),
          ]}
          onChange={({ currentTarget }) => onChange({ exerciseId: currentTarget.value })}
        />
        <div className={classes.unlock}>
          <NativeSelect
            aria-label={t('clinic.arrange.unlock', { number })}
            value={entry.unlockBy}
            data={UNLOCKS.map((value) => ({ value, label: t(`clinic.arrange.by.${value}`) }))}
            onChange={({ currentTarget }) =>
              onChange({ unlockBy: currentTarget.value as Arranging['unlockBy'] })
            }
          />
          {entry.unlockBy === 'delay' && (
            <NativeSelect
              aria-label={t('clinic.arrange.daysOf', { number })}
              value={String(entry.days)}
              data={Array.from({ length: 28 }, (_, index) => String(index + 1))}
              onChange={({ currentTarget }) => onChange({ days: Number(currentTarget.value) })}
            />
          )}
          {entry.unlockBy === 'date' && (
            <TextInput
              type="date"
              aria-label={t('clinic.arrange.dateOf', { number })}
              value={entry.day}
              onChange={({ currentTarget }) => onChange({ day: currentTarget.value })}
            />
          )}
        </div>
        {asksWhy(entry) ? (
          <TextInput
            className={classes.wholeRow}
            label={t('clinic.arrange.why', { number })}
            description={t('clinic.arrange.whyHint', { name: clientName })}
            maxLength={WHY_MAX}
            value={entry.why}
            onChange={({ currentTarget }) => onChange({ why: currentTarget.value })}
          />
        ) : (
          entry.before?.why && (
            <p className={`${classes.wholeRow} ${classes.soft}`}>{entry.before.why}</p>
          )
        )}
      </div>
      <div className={classes.places}>
        <ActionIcon
          variant="subtle"
          size="lg"
          // Not `disabled`: that would drop the focus of whoever moves it by the keyboard.
          aria-disabled={acts.isFirst || undefined}
          className={classes.place}
          aria-label={t('clinic.arrange.up', { title })}
          onClick={() => acts.onMove(-1)}
        >
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-disabled={acts.isLast || undefined}
          className={classes.place}
          aria-label={t('clinic.arrange.down', { title })}
          onClick={() => acts.onMove(1)}
        >
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          id={takeOutId(entry)}
          aria-label={t('clinic.arrange.remove', { title })}
          onClick={acts.onRemove}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}

/** The id of the button that takes a step out. */
export function takeOutId({ key }: Arranging): string {
  return `take-out-${key}`;
}

/** Exercises to choose from, by pillar; for the opening, those of felt safety. */
function byPillar(part: Arranging['part'], exercises: ExerciseCardDto[]) {
  const offered = exercises.filter(({ pillar }) => part === 'steps' || pillar === 'felt-safety');
  const pillars = [...new Set(offered.map(({ pillar }) => pillar))];
  return pillars.map((pillar) => ({
    group: t(`clinic.pillar.${pillar as Pillar}`),
    items: offered
      .filter((one) => one.pillar === pillar)
      .map(({ id, title, intensity }) => ({
        value: id,
        label: t('clinic.arrange.option', { title, level: intensity }),
      })),
  }));
}
