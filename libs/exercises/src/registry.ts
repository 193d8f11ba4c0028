import type { StepKind } from './step-kind';
import { bodyMap } from './steps/body-map';
import { breathPacer } from './steps/breath-pacer';
import { circles } from './steps/circles';
import { contentNote } from './steps/content-note';
import { distress } from './steps/distress';
import { feelings } from './steps/feelings';
import { ladder } from './steps/ladder';
import { letter } from './steps/letter';
import { longAnswer } from './steps/long-answer';
import { measure } from './steps/measure';
import { multiChoice } from './steps/multi-choice';
import { pie } from './steps/pie';
import { plan } from './steps/plan';
import { practice } from './steps/practice';
import { presence } from './steps/presence';
import { scale } from './steps/scale';
import { scriptBuilder } from './steps/script-builder';
import { shortAnswer } from './steps/short-answer';
import { singleChoice } from './steps/single-choice';
import { tableRows } from './steps/table-rows';
import { text } from './steps/text';
import { timeline } from './steps/timeline';
import { z } from './zod';

/** Every kind of step. A new one is a file under `steps/` and a line here. */
const stepKinds = [
  text,
  contentNote,
  shortAnswer,
  longAnswer,
  singleChoice,
  multiChoice,
  scale,
  distress,
  presence,
  feelings,
  practice,
  plan,
  ladder,
  tableRows,
  scriptBuilder,
  bodyMap,
  timeline,
  circles,
  pie,
  letter,
  breathPacer,
  measure,
] as const;

type Kind = (typeof stepKinds)[number];
type Definition = Kind['definition'];

/** Any step of an exercise; `kind` tells which. */
export type Step = z.infer<Definition>;
export type StepKindName = Step['kind'];
/** The step of one kind, e.g. `StepOf<'scale'>`. */
export type StepOf<K extends StepKindName> = Extract<Step, { kind: K }>;

export const stepSchema = z.discriminatedUnion(
  'kind',
  stepKinds.map(({ definition }): Definition => definition) as [Definition, ...Definition[]],
  'There is no such kind of step.',
);

const byName = new Map<string, Kind>(stepKinds.map((kind) => [kind.kind, kind]));

/** What is known about a step's kind; undefined for a kind that a newer version brought. */
export function kindOf(step: Step): StepKind | undefined {
  return byName.get(step.kind);
}

/** Whether a step asks something. A text or a note is only read. */
export function asks(step: Step): boolean {
  return kindOf(step)?.answer !== undefined;
}

/** Whether its answer can be kept to the client: a measure is shared or not taken. */
export function mayBePrivate(step: Step): boolean {
  return step.kind !== 'measure';
}
