import { anExercise, aFullExercise } from '../exercise.fixture';
import type { Step } from '../registry';
import { toQuestionnaire } from './questionnaire';
import { toQuestionnaireResponse } from './questionnaire-response';

const base = { prompt: 'How is it?', help: 'To see.', sharing: 'shared' } as const;
const choices = [
  { id: 'yes', label: 'Yes\u0001' },
  { id: 'no', label: 'No' },
];
const gate: Step = { ...base, id: 'gate', kind: 'single-choice', choices };
const rows: Step = {
  ...base,
  id: 'rows',
  kind: 'table-rows',
  rowName: 'Row',
  columns: [{ id: 'read-1', label: 'One' }],
  maxRows: 2,
  showWhen: { all: [{ step: 'gate', operator: 'eq', value: 'yes' }] },
};
const exercise = anExercise({ steps: [gate, rows] });
const [gateItem, rowsItem] = toQuestionnaire(exercise).item ?? [];

describe('an exercise in FHIR', () => {
  it('names each item once, whatever its parts are called', () => {
    expect(rowsItem?.item?.map(({ linkId }) => linkId)).toEqual(['rows..1', 'rows.read-1']);
  });

  it('has codes of each question in a system of its own, in words that can be printed', () => {
    const system = 'urn:trellis:choice:an-exercise:gate';
    expect(gateItem?.answerOption?.[0]).toEqual({
      valueCoding: { system, code: 'yes', display: 'Yes\uFFFD' },
    });
    expect(rowsItem?.enableWhen).toEqual([
      { question: 'gate', operator: '=', answerCoding: { system, code: 'yes' } },
    ]);
  });

  it('says what the ends of a scale mean, and how it closes', () => {
    const { item = [] } = toQuestionnaire(aFullExercise);
    const scale = item.find(({ linkId }) => linkId === 'scale');
    expect(scale?.item?.at(-1)?.text).toBe('0: Not at all\n10: Very');
    expect(item.at(-1)).toEqual({
      linkId: '.close',
      type: 'display',
      text: 'Done\n\nThat is all.',
    });
  });
});

describe('what was answered, in FHIR', () => {
  it('holds what is shared, shown and not empty', () => {
    const shared = (value: unknown) => ({ value, sharing: 'shared' }) as const;
    const given = { gate: shared('yes'), rows: shared([{ 'read-1': 'a' }, {}]), stray: shared(1) };
    const facts = { status: 'completed' } as const;
    const items = (answers: typeof given) =>
      (toQuestionnaireResponse(exercise, answers, facts).item ?? []).map(({ linkId }) => linkId);
    expect(items(given)).toEqual(['gate', 'rows']);
    expect(items({ ...given, gate: shared('no') })).toEqual(['gate']);
    const isPrivate = { value: 'yes', sharing: 'private' } as const;
    expect(
      toQuestionnaireResponse(exercise, { ...given, gate: isPrivate }, facts).item?.map(
        ({ linkId }) => linkId,
      ),
    ).toEqual(['rows']);
    expect(toQuestionnaireResponse(exercise, {}, facts).item).toBeUndefined();
  });
});
