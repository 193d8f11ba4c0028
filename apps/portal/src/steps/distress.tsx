import { DISTRESS_ANCHORS } from '@app/exercises';
import { ScaleInput } from '@app/ui';
import type { StepControlProps } from './step-control';

/** How hard it is right now, on the same scale everywhere. */
export function DistressControl(props: StepControlProps<'distress', number>) {
  return (
    <ScaleInput
      legend={props.step.prompt}
      anchors={DISTRESS_ANCHORS}
      value={props.value}
      onChange={props.onChange}
      describedBy={props.describedBy}
    />
  );
}
