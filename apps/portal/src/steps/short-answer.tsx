import { SHORT_ANSWER_MAX } from '@app/exercises';
import { TextInput } from '@mantine/core';
import { Example } from './example';
import { freeText } from './free-text';
import type { StepControlProps } from './step-control';

/** A line or two. */
export function ShortAnswerControl(props: StepControlProps<'short-answer', string>) {
  const { step, value, onChange, describedBy } = props;
  return (
    <>
      <TextInput
        aria-label={step.prompt}
        aria-describedby={describedBy}
        {...freeText}
        maxLength={SHORT_ANSWER_MAX}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
      <Example text={step.example} />
    </>
  );
}
