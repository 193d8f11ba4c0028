import type {
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  Reference,
  Patient,
} from '@medplum/fhirtypes';
import type { Exercise } from '../exercise';
import { isEmptyAnswer, checkAnswer } from '../answers';
import { kindOf, type Step } from '../registry';
import type { Sharing } from '../step-kind';
import { visibleSteps } from '../visible-steps';
import { inSystemOf } from './codes';
import { canonicalOf } from './questionnaire';

/** An answer, and who may read it. */
export interface OwnedAnswer {
  readonly value: unknown;
  readonly sharing: Sharing;
}

/** What a response says of itself: `authored` is when it was handed in (ISO 8601). */
export interface ResponseFacts {
  readonly status: 'in-progress' | 'completed';
  readonly authored?: string;
  readonly subject?: Reference<Patient>;
}

/**
 * Answers as a FHIR R4 QuestionnaireResponse. An answer that is not shared is never in it, nor is one to a
 * step that other answers have hidden. Never throws.
 */
export function toQuestionnaireResponse(
  exercise: Pick<Exercise, 'id' | 'version' | 'steps'>,
  answers: Readonly<Record<string, OwnedAnswer>>,
  facts: ResponseFacts,
): QuestionnaireResponse {
  const values = Object.fromEntries(
    Object.entries(answers).map(([stepId, { value }]) => [stepId, value]),
  );
  const item = visibleSteps(exercise, values)
    .filter(({ id }) => Object.hasOwn(answers, id) && answers[id]?.sharing === 'shared')
    .flatMap((step) => itemsOf(step, values[step.id]));
  return inSystemOf(exercise, {
    resourceType: 'QuestionnaireResponse',
    questionnaire: canonicalOf(exercise),
    ...facts,
    ...(item.length > 0 ? { item } : {}),
  });
}

function itemsOf(step: Step, value: unknown): QuestionnaireResponseItem[] {
  const checked = checkAnswer(step, value);
  if (!checked.ok || isEmptyAnswer(step, value)) return [];
  const filled = kindOf(step)?.fhir.filled?.(step, checked.value) ?? [];
  return filled.map((one) => ({ linkId: step.id, ...one }));
}
