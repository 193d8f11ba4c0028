import {
  CARE_FLAGS,
  PATTERNS,
  PILLARS,
  PRACTISE_WITH,
  REPAIR_AIMS,
  STRANDS,
  WHENS,
  WOUNDS,
} from '@app/exercises';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { exercisesQuery } from '../api/queries';
import { aimName, patternName, pillarName, strandName, woundName } from '../catalogue/tag-words';
import { t } from '../words';
import { Check } from './inputs';
import { type OwnDraft, partAt, wordsOf } from './own-draft';
import { SourcesField } from './sources-field';
import { Field } from './step-fields';
import type { StepField } from './step-forms';
import { Todo } from './todo';
import classes from './authoring.module.css';

type DetailsFormProps = {
  draft: OwnDraft;
  /** The id of the exercise itself, which cannot be its own gentler one. */
  exerciseId: string;
  onChange: (path: string, value: unknown) => void;
};

const ABOUT: readonly StepField[] = [
  { path: 'title', label: 'clinic.author.title', as: 'line' },
  { path: 'purpose', label: 'clinic.author.purpose', as: 'line' },
  { path: 'whyItHelps', label: 'clinic.author.whyItHelps', as: 'line' },
  { path: 'touches', label: 'clinic.author.touches', as: 'lines' },
  { path: 'minutes', label: 'clinic.author.minutes', as: 'number', min: 1, max: 60 },
];
const ENDS: readonly StepField[] = [
  { path: 'endsWhen', label: 'clinic.author.endsWhen', as: 'line' },
  { path: 'close.title', label: 'clinic.author.closeTitle', as: 'line' },
  { path: 'close.body', label: 'clinic.author.closeBody', as: 'lines' },
];

/** What the exercise is as a whole: what it is for, whom it suits, how it ends. */
export function DetailsForm({ draft, exerciseId, onChange }: DetailsFormProps) {
  const cards = useQuery(exercisesQuery).data ?? [];
  const many = { draft, onChange };
  const one = (path: string, label: string, options: { value: string; label: string }[]) => (
    <div className={classes.field}>
      <NativeSelect
        id={path}
        label={label}
        value={wordsOf(partAt(draft, path))}
        onChange={(event) => onChange(path, event.currentTarget.value)}
        data={options}
      />
      <Todo at={path} />
    </div>
  );
  const fields = (all: readonly StepField[]) =>
    all.map((field) => (
      <Field key={field.path} of={draft} field={field} at="" onChange={onChange} />
    ));
  return (
    <div className={classes.form}>
      {fields(ABOUT)}
      <div className={classes.field}>
        <NativeSelect
          id="intensity"
          label={t('clinic.author.intensity')}
          description={t('clinic.author.intensityHint')}
          value={typeof draft.intensity === 'number' ? String(draft.intensity) : ''}
          onChange={(event) => onChange('intensity', Number(event.currentTarget.value))}
          data={([1, 2, 3] as const).map((level) => ({
            value: String(level),
            label: t(`clinic.author.level.${level}`),
          }))}
        />
        <Todo at="intensity" />
      </div>
      {one('gentler', t('clinic.author.gentler'), [
        { value: '', label: t('clinic.author.chooseExercise') },
        ...cards
          .filter(({ id }) => id !== exerciseId)
          .map(({ id, title }) => ({ value: id, label: title })),
      ])}
      {fields([{ path: 'gentlerNote', label: 'clinic.author.gentlerNote', as: 'line' }, ...ENDS])}
      <h3>{t('clinic.author.tags')}</h3>
      {one(
        'pillar',
        t('clinic.assign.pillar'),
        PILLARS.map((value) => ({ value, label: pillarName(value) })),
      )}
      <Many
        {...many}
        path="strands"
        label={t('clinic.catalogue.strand')}
        of={STRANDS}
        name={strandName}
      />
      <Many
        {...many}
        path="wounds"
        label={t('clinic.catalogue.wound')}
        of={WOUNDS}
        name={woundName}
      />
      <Many
        {...many}
        path="patterns"
        label={t('clinic.catalogue.pattern')}
        of={PATTERNS}
        name={patternName}
      />
      <Many
        {...many}
        path="repairAims"
        label={t('clinic.catalogue.aims')}
        of={REPAIR_AIMS}
        name={aimName}
      />
      {one(
        'when',
        t('clinic.catalogue.when'),
        WHENS.map((value) => ({ value, label: t(`clinic.when.${value}`) })),
      )}
      <h3>{t('clinic.author.care')}</h3>
      <Many
        {...many}
        path="care.avoidWhen"
        label={t('clinic.author.avoidWhen')}
        of={CARE_FLAGS}
        name={(flag) => t(`clinic.care.${flag}`)}
      />
      {one(
        'care.practiseWith',
        t('clinic.author.practiseWith'),
        PRACTISE_WITH.map((value) => ({ value, label: t(`clinic.author.with.${value}`) })),
      )}
      {(['rehearseFirst', 'firstInSession'] as const).map((key) => (
        <Check
          key={key}
          id={`care.${key}`}
          label={t(`clinic.care.${key}`)}
          value={partAt(draft, `care.${key}`)}
          change={(value) => onChange(`care.${key}`, value)}
        />
      ))}
      {fields([{ path: 'care.caution', label: 'clinic.author.caution', as: 'line' }])}
      <SourcesField value={draft.sources} change={(sources) => onChange('sources', sources)} />
    </div>
  );
}

type ManyProps<T extends string> = Pick<DetailsFormProps, 'draft' | 'onChange'> & {
  path: string;
  label: string;
  of: readonly T[];
  name: (value: T) => string;
};

/** Several tags of one kind. */
function Many<T extends string>({ draft, path, label, of, name, onChange }: ManyProps<T>) {
  const value = partAt(draft, path);
  const chosen = Array.isArray(value) ? value.map(wordsOf) : [];
  return (
    <fieldset className={classes.tags}>
      <legend>{label}</legend>
      <div className={classes.checks}>
        {of.map((tag) => (
          <Check
            key={tag}
            id={`${path}.${tag}`}
            label={name(tag)}
            value={chosen.includes(tag)}
            change={(isOn) =>
              onChange(path, isOn ? [...chosen, tag] : chosen.filter((one) => one !== tag))
            }
          />
        ))}
      </div>
      <Todo at={path} />
    </fieldset>
  );
}
