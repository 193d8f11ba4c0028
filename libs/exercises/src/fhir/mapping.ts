import type {
  Coding,
  Extension,
  QuestionnaireItem,
  QuestionnaireItemAnswerOption,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from '@medplum/fhirtypes';
import type { Choice } from '../choices';

/** A step's item in a FHIR R4 Questionnaire, without what every step has. */
export type FhirItem = Omit<QuestionnaireItem, 'linkId' | 'text' | 'enableWhen' | 'enableBehavior'>;
/** What was answered: to a question its answers, to a group the items inside it. */
export type FhirFilled = Pick<QuestionnaireResponseItem, 'answer' | 'item'>;

/**
 * How one kind of step is said in FHIR R4 (hl7.org/fhir/R4/questionnaire.html). `filled` gives one entry,
 * or one for each time a repeating group was filled in; called with valid, non-empty answers only.
 */
export interface FhirMapping<S, A> {
  item(step: S): FhirItem;
  filled?(step: S, value: A): FhirFilled[];
}

/** The code system of our own: ids of choices, each meaningful inside its question. */
export const CHOICE_SYSTEM = 'urn:trellis:choice';

const MIN_VALUE = 'http://hl7.org/fhir/StructureDefinition/minValue';
const MAX_VALUE = 'http://hl7.org/fhir/StructureDefinition/maxValue';

export function codingOf({ id, label }: Choice): Coding {
  return { system: CHOICE_SYSTEM, code: id, display: label };
}

export function options(choices: readonly Choice[]): QuestionnaireItemAnswerOption[] {
  return choices.map((choice) => ({ valueCoding: codingOf(choice) }));
}

/** A whole number from 0 to 10. */
export const zeroToTenItem: FhirItem = { type: 'integer', extension: range(0, 10) };

export function range(min: number, max: number): Extension[] {
  return [
    { url: MIN_VALUE, valueInteger: min },
    { url: MAX_VALUE, valueInteger: max },
  ];
}

/** One part of a group; its linkId stays the same from version to version, as the step's does. */
export function groupPart(
  step: { id: string },
  name: string,
  text: string,
  item: FhirItem,
): QuestionnaireItem {
  return { ...item, linkId: partId(step, name), text };
}

export function partId({ id }: { id: string }, name: string): string {
  return `${id}.${name}`;
}

/** A group's parts as they were filled in; what was left open is left out. */
export function filledGroup(
  step: { id: string },
  parts: Readonly<Record<string, QuestionnaireResponseItemAnswer | undefined>>,
): FhirFilled {
  return {
    item: Object.entries(parts).flatMap(([name, answer]) =>
      answer ? [{ linkId: partId(step, name), answer: [answer] }] : [],
    ),
  };
}

export function answers(all: readonly QuestionnaireResponseItemAnswer[]): FhirFilled[] {
  return [{ answer: [...all] }];
}

/** Words exactly as they were written; undefined where they say nothing. */
export function wordsAnswer(
  words: string | undefined,
): QuestionnaireResponseItemAnswer | undefined {
  if (words === undefined || words.trim() === '') return undefined;
  return { valueString: words };
}

export function numberAnswer(
  value: number | undefined,
): QuestionnaireResponseItemAnswer | undefined {
  return value === undefined ? undefined : { valueInteger: value };
}

export function choiceAnswer(
  choices: readonly Choice[],
  id: string | undefined,
): QuestionnaireResponseItemAnswer | undefined {
  if (id === undefined) return undefined;
  return { valueCoding: codingOf(choices.find((one) => one.id === id) ?? { id, label: id }) };
}
