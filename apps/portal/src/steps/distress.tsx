import { distressAnchors } from '@app/exercises';
import { activeLanguage, ScaleInput } from '@app/ui';
import type { StepControlProps } from './step-control';

/** How hard it is right now, on the same scale everywhere. */
export function DistressControl(props: StepControlProps<'distress', number>) {
  return (
    <ScaleInput
      legend={props.step.prompt}
      anchors={distressAnchors(activeLanguage())}
      value={props.value}
      onChange={props.onChange}
      describedBy={props.describedBy}
    />
  );
}
