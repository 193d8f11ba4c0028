import { answerInWords, SCRIPT_PART_MAX, type ScriptBuilderAnswer } from '@app/exercises';
import { Textarea } from '@mantine/core';
import { t } from '../words';
import { Example } from './example';
import { freeText } from './free-text';
import type { StepControlProps } from './step-control';
import classes from './rows.module.css';

type ScriptProps = StepControlProps<'script-builder', ScriptBuilderAnswer>;

/** The parts of one sentence, and below them the sentence as it stands. */
export function ScriptBuilderControl({ step, value, onChange, describedBy }: ScriptProps) {
  const sentence = answerInWords(step, value);
  const write = (part: string, words: string) => {
    const next = { ...value, [part]: words };
    onChange(Object.values(next).some(Boolean) ? next : null);
  };
  return (
    <div
      className={classes.rows}
      role="group"
      aria-label={step.prompt}
      aria-describedby={describedBy}
    >
      {step.parts.map(({ id, label, example }) => (
        <div key={id}>
          <Textarea
            {...freeText}
            label={t('portal.step.part', { words: label })}
            classNames={{ label: classes.lead, input: classes.cell }}
            rows={2}
            maxLength={SCRIPT_PART_MAX}
            value={value?.[id] ?? ''}
            onChange={({ currentTarget }) => write(id, currentTarget.value)}
          />
          <Example text={example} />
        </div>
      ))}
      {sentence && (
        <figure className={classes.sentence}>
          <figcaption>{t('portal.step.sentence')}</figcaption>
          <p>{sentence}</p>
        </figure>
      )}
    </div>
  );
}
