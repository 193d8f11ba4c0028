import { NativeSelect } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronRight,
  IconCopy,
  IconTrash,
} from '@tabler/icons-react';
import { useContext } from 'react';
import { t } from '../words';
import { IconActs } from './icon-acts';
import { Line } from './inputs';
import { asksSomething, type DraftStep, isWritable, wordsOf } from './own-draft';
import { askedBefore } from './rules';
import { ShowWhen } from './show-when';
import { Field } from './step-fields';
import { FIELDS } from './step-forms';
import { Todo, Todos } from './todo';
import classes from './authoring.module.css';

export type StepActs = {
  onChange: (stepId: string, path: string, value: unknown) => void;
  onMove: (stepId: string, by: -1 | 1) => void;
  onDuplicate: (stepId: string) => void;
  onRemove: (stepId: string) => void;
};

type StepCardProps = StepActs & {
  step: DraftStep;
  steps: readonly DraftStep[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
};

/** One step: closed a line of what it is, open its form. */
export function StepCard({ step, steps, isOpen, onOpen, ...acts }: StepCardProps) {
  const place = steps.indexOf(step);
  const at = `steps.${place}`;
  const todos = useContext(Todos).filter(
    ({ path, stepId }) => path.startsWith(`${at}.`) || path === at || stepId === step.id,
  );
  const { id, kind } = step;
  const kindName = t(`clinic.author.kind.${isWritable(kind) ? kind : 'other'}`);
  const bodyId = `${id}-form`;
  return (
    <li className={classes.card} data-open={isOpen || undefined} id={`step-${id}`}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => onOpen(!isOpen)}
        >
          <IconChevronRight size={16} aria-hidden />
          <span className={classes.place}>{place + 1}</span>
          <span className={classes.named}>
            <b>{wordsOf(step.prompt) || t('clinic.author.noWords')}</b>
            <span>
              {kindName}
              {step.showWhen ? ` · ${t('clinic.assign.sometimes')}` : ''}
            </span>
          </span>
          {todos.length > 0 && (
            <span className={classes.count}>
              {t('clinic.author.toFinish', { count: todos.length })}
            </span>
          )}
        </button>
        <Acts step={step} place={place} of={steps.length} {...acts} />
      </div>
      {isOpen && (
        <div id={bodyId} className={classes.form}>
          <Todo at={at} isWhole={false} />
          {isWritable(kind) ? (
            <StepForm step={step} steps={steps} at={at} onChange={acts.onChange} />
          ) : (
            <p>{t('clinic.author.otherKind')}</p>
          )}
        </div>
      )}
    </li>
  );
}

function Acts({
  step,
  place,
  of,
  onMove,
  onDuplicate,
  onRemove,
}: Omit<StepActs, 'onChange'> & { step: DraftStep; place: number; of: number }) {
  const title = wordsOf(step.prompt) || t('clinic.author.nthStep', { number: place + 1 });
  const acts = [
    {
      label: t('clinic.author.up', { title }),
      Icon: IconArrowUp,
      isOff: place === 0,
      run: () => onMove(step.id, -1),
    },
    {
      label: t('clinic.author.down', { title }),
      Icon: IconArrowDown,
      isOff: place === of - 1,
      run: () => onMove(step.id, 1),
    },
    {
      label: t('clinic.author.duplicate', { title }),
      Icon: IconCopy,
      run: () => onDuplicate(step.id),
    },
    { label: t('clinic.author.remove', { title }), Icon: IconTrash, run: () => onRemove(step.id) },
  ];
  return <IconActs acts={acts} />;
}

type StepFormProps = Pick<StepCardProps, 'step' | 'steps' | 'onChange'> & { at: string };

function StepForm({ step, steps, at, onChange }: StepFormProps) {
  const change = (path: string, value: unknown) => onChange(step.id, path, value);
  const isAsking = asksSomething(step.kind);
  const before = askedBefore(steps, step.id);
  const recalled = wordsOf(step.recall);
  const line = (path: 'prompt' | 'help', label: string) => (
    <div className={classes.field}>
      <Line
        id={`${at}.${path}`}
        label={label}
        value={step[path]}
        change={(value) => change(path, value)}
      />
      <Todo at={`${at}.${path}`} />
    </div>
  );
  return (
    <>
      {line('prompt', t(isAsking ? 'clinic.author.prompt' : 'clinic.author.heading'))}
      {line('help', t(isAsking ? 'clinic.author.help' : 'clinic.author.below'))}
      {isWritable(step.kind) &&
        FIELDS[step.kind].map((field) => (
          <Field key={field.path} of={step} field={field} at={at} onChange={change} />
        ))}
      {isAsking && (
        <NativeSelect
          label={t('clinic.author.sharing')}
          description={t('clinic.author.sharingHint')}
          value={wordsOf(step.sharing)}
          onChange={(event) => change('sharing', event.currentTarget.value)}
          data={(['private', 'shared'] as const).map((value) => ({
            value,
            label: t(`clinic.author.sharing.${value}`),
          }))}
        />
      )}
      {(before.length > 0 || recalled) && (
        <div className={classes.field}>
          <NativeSelect
            label={t('clinic.author.recall')}
            value={recalled}
            onChange={(event) => change('recall', event.currentTarget.value || null)}
            data={[
              { value: '', label: t('clinic.author.recallNone') },
              ...before.map(({ id, prompt }) => ({
                value: id,
                label: wordsOf(prompt) || t('clinic.author.noWords'),
              })),
            ]}
          />
          <Todo at={`${at}.recall`} />
        </div>
      )}
      <ShowWhen step={step} steps={steps} onChange={(value) => change('showWhen', value)} />
      <Todo at={`${at}.showWhen`} />
    </>
  );
}
