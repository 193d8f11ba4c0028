import type { Step, StepKindName } from '@app/exercises';
import type { ComponentType } from 'react';
import { BodyMapControl } from './body-map';
import { BreathPacerControl } from './breath-pacer';
import { CirclesControl } from './circles';
import { ContentNoteControl } from './content-note';
import { DistressControl } from './distress';
import { FeelingsControl } from './feelings';
import { LadderControl } from './ladder';
import { LetterControl } from './letter';
import { LongAnswerControl } from './long-answer';
import { MeasureControl } from './measure';
import { MultiChoiceControl } from './multi-choice';
import { PieControl } from './pie';
import { PlanControl } from './plan';
import { PracticeControl } from './practice';
import { PresenceControl } from './presence';
import { ScaleControl } from './scale';
import { ScriptBuilderControl } from './script-builder';
import { ShortAnswerControl } from './short-answer';
import { SingleChoiceControl } from './single-choice';
import { TableRowsControl } from './table-rows';
import { TextControl } from './text';
import { TimelineControl } from './timeline';

/** One control for each kind of step: a kind without one does not compile. */
const controls = {
  text: TextControl,
  'content-note': ContentNoteControl,
  'short-answer': ShortAnswerControl,
  'long-answer': LongAnswerControl,
  'single-choice': SingleChoiceControl,
  'multi-choice': MultiChoiceControl,
  scale: ScaleControl,
  distress: DistressControl,
  presence: PresenceControl,
  feelings: FeelingsControl,
  practice: PracticeControl,
  plan: PlanControl,
  ladder: LadderControl,
  'table-rows': TableRowsControl,
  'script-builder': ScriptBuilderControl,
  'body-map': BodyMapControl,
  timeline: TimelineControl,
  circles: CirclesControl,
  pie: PieControl,
  letter: LetterControl,
  'breath-pacer': BreathPacerControl,
  measure: MeasureControl,
} satisfies Record<StepKindName, unknown>;

export type AnyStepControlProps = {
  step: Step;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Lets go of every word of the answer for good, on the server and on the device. */
  onErase: () => void;
  describedBy?: string;
};

/** Draws the control of whichever kind the step is. The step and its stored answer belong together by contract. */
export function StepControl(props: AnyStepControlProps) {
  // A union of kinds cannot be joined with a union of controls in types; the record above joins them by name.
  const Control = controls[props.step.kind] as ComponentType<AnyStepControlProps>;
  return <Control {...props} />;
}
