import { ScaleInput } from '@app/ui';
import type { StepControlProps } from './step-control';

/** 0 to 10 between two ends in words. */
export function ScaleControl({
  step,
  value,
  onChange,
  describedBy,
}: StepControlProps<'scale', number>) {
  return (
    <ScaleInput
      legend={step.prompt}
      anchors={[
        { at: 0, words: step.low },
        { at: 10, words: step.high },
      ]}
      value={value}
      onChange={onChange}
      describedBy={describedBy}
    />
  );
}
