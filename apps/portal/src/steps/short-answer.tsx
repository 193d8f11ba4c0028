import { SHORT_ANSWER_MAX } from '@app/exercises';
import { Textarea } from '@mantine/core';
import { Example } from './example';
import { freeText } from './free-text';
import type { StepControlProps } from './step-control';
import rows from './rows.module.css';

/** A line or two. The field grows with the words, so that none of them is out of sight. */
export function ShortAnswerControl(props: StepControlProps<'short-answer', string>) {
  const { step, value, onChange, describedBy } = props;
  return (
    <>
      <Textarea
        {...freeText}
        classNames={{ input: rows.line }}
        rows={1}
        aria-label={step.prompt}
        aria-describedby={describedBy}
        maxLength={SHORT_ANSWER_MAX}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
      <Example text={step.example} />
    </>
  );
}
