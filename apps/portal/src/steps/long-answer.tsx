import { LONG_ANSWER_MAX } from '@app/exercises';
import { Textarea } from '@mantine/core';
import { Example } from './example';
import { freeText } from './free-text';
import type { StepControlProps } from './step-control';
import classes from './steps.module.css';

/** Free writing. The field grows with the words. */
export function LongAnswerControl(props: StepControlProps<'long-answer', string>) {
  const { step, value, onChange, describedBy } = props;
  return (
    <>
      <Textarea
        {...freeText}
        classNames={{ input: classes.writing }}
        aria-label={step.prompt}
        aria-describedby={describedBy}
        maxLength={LONG_ANSWER_MAX}
        rows={6}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
      <Example text={step.example} />
    </>
  );
}
