import { PATTERNS, PILLARS, STRANDS, WOUNDS } from '@app/exercises';
import { Intensity } from '@app/ui';
import { NativeSelect } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { t } from '../words';
import type { Wanted } from './find-exercises';
import { SearchField } from './search-field';
import { patternName, pillarName, strandName, woundName } from './tag-words';
import classes from './filter.module.css';

const MINUTES = [5, 10, 15, 20, 30];

type ExerciseFilterProps = {
  wanted: Wanted;
  onWanted: (part: Partial<Wanted>) => void;
  /** Enter in the search. */
  onEnter?: () => void;
};

/** By words, pillar, and how much it asks of someone; behind a fold by all other tags. */
export function ExerciseFilter({ wanted, onWanted, onEnter }: ExerciseFilterProps) {
  const { strand, wound, pattern, when, minutes } = wanted;
  const more = [strand, wound, pattern, when, minutes].filter((tag) => tag !== null).length;
  return (
    <div className={classes.filter} role="search">
      <SearchField
        label={t('clinic.assign.search')}
        hint={t('clinic.assign.searchHint')}
        value={wanted.search}
        onValue={(search) => onWanted({ search })}
        {...(onEnter && { onEnter })}
      />
      <Tags
        label={t('clinic.assign.pillar')}
        any={t('clinic.assign.anyPillar')}
        tags={PILLARS.map((value) => ({ value, label: pillarName(value) }))}
        value={wanted.pillar}
        onValue={(pillar) => onWanted({ pillar })}
      />
      <div role="group" aria-label={t('clinic.assign.intensity')} className={classes.levels}>
        {([1, 2, 3] as const).map((level) => (
          <button
            key={level}
            type="button"
            aria-pressed={wanted.intensity === level}
            onClick={() => onWanted({ intensity: wanted.intensity === level ? null : level })}
          >
            <Intensity level={level} />
          </button>
        ))}
      </div>
      <details className={classes.more}>
        <summary>
          <IconChevronRight size={16} aria-hidden />
          {more === 0 ? t('clinic.catalogue.more') : t('clinic.catalogue.moreSet', { count: more })}
        </summary>
        <div className={classes.tags}>
          <Tags
            label={t('clinic.catalogue.strand')}
            any={t('clinic.catalogue.anyStrand')}
            tags={STRANDS.map((value) => ({ value, label: strandName(value) }))}
            value={strand}
            onValue={(next) => onWanted({ strand: next })}
          />
          <Tags
            label={t('clinic.catalogue.wound')}
            any={t('clinic.catalogue.anyWound')}
            tags={WOUNDS.map((value) => ({ value, label: woundName(value) }))}
            value={wound}
            onValue={(next) => onWanted({ wound: next })}
          />
          <Tags
            label={t('clinic.catalogue.pattern')}
            any={t('clinic.catalogue.anyPattern')}
            tags={PATTERNS.map((value) => ({ value, label: patternName(value) }))}
            value={pattern}
            onValue={(next) => onWanted({ pattern: next })}
          />
          <Tags
            label={t('clinic.catalogue.when')}
            any={t('clinic.catalogue.anyWhen')}
            tags={(['past', 'ongoing'] as const).map((value) => ({
              value,
              label: t(`clinic.catalogue.fits.${value}`),
            }))}
            value={when}
            onValue={(next) => onWanted({ when: next as Wanted['when'] })}
          />
          <Tags
            label={t('clinic.catalogue.minutes')}
            any={t('clinic.catalogue.anyMinutes')}
            tags={MINUTES.map((value) => ({
              value: String(value),
              label: t('clinic.catalogue.upTo', { minutes: value }),
            }))}
            value={minutes === null ? null : String(minutes)}
            onValue={(next) => onWanted({ minutes: next === null ? null : Number(next) })}
          />
        </div>
      </details>
    </div>
  );
}

type TagsProps = {
  label: string;
  /** What asks for none. */
  any: string;
  tags: { value: string; label: string }[];
  value: string | null;
  onValue: (value: string | null) => void;
};

function Tags({ label, any, tags, value, onValue }: TagsProps) {
  return (
    <NativeSelect
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onValue(event.currentTarget.value || null)}
      data={[{ value: '', label: any }, ...tags]}
    />
  );
}
