import type { StepKindName, StepOf } from '@app/exercises';
import type { ComponentType } from 'react';

/** What a step's control is given. `value` is a stored answer, possibly half of one; null says nothing. */
export type StepControlProps<K extends StepKindName, Answer> = {
  step: StepOf<K>;
  value: Answer | null;
  onChange: (value: Answer | null) => void;
  /** Id of the text that says why this is asked. */
  describedBy?: string;
};

export type StepControl<K extends StepKindName, Answer> = ComponentType<
  StepControlProps<K, Answer>
>;
