import {
  draftOf,
  framed,
  lessCareful,
  readDraft,
  unframed,
  type Draft,
  type Exercise,
} from '@app/exercises';
import { loadLibrary } from './index';

const library = loadLibrary();
const { frame } = library;
const of = { id: 'own-one', version: 1 };
const deep = library.find('boundary-builder')!;
const gentle = library.find('five-senses')!;

const read = (draft: Draft) => readDraft(draft, of, frame);
const problemsOf = (draft: Draft) => {
  const result = read(draft);
  return result.ok ? [] : result.problems;
};

describe('a draft', () => {
  it.each(library.list().map((exercise) => [exercise.id, exercise] as const))(
    'that copies %s holds no readings and no frame, and is an exercise as it stands',
    (_id, exercise: Exercise) => {
      const { steps } = draftOf(exercise, frame) as unknown as Pick<Exercise, 'steps'>;
      expect(steps.filter(({ kind }) => kind === 'presence' || kind === 'distress')).toEqual([]);
      const result = read(draftOf(exercise, frame));
      expect(result).toMatchObject({ ok: true });
      const asks = result.ok && result.value.steps.some(({ id }) => id === 'presence-before');
      expect(asks).toBe(exercise.intensity > 1);
    },
  );

  it('asks of what hung on a reading only what is still asked, and leads everybody back', () => {
    const { steps } = draftOf(library.find('a-place-of-ease')!, frame) as unknown as Exercise;
    const rules = new Map(steps.map(({ id, showWhen }) => [id, showWhen]));
    expect([rules.has('what-kind'), rules.get('what-kind')]).toEqual([true, undefined]);
    expect(rules.get('a-real-thing')).toEqual({
      any: [{ step: 'what-kind', operator: 'eq', value: 'nothing' }],
    });
    expect(steps.at(-1)!.id).toBe('own-come-back');
    expect(rules.get('own-come-back')).toBeUndefined();
  });

  it('of a framed exercise comes to the same steps', () => {
    const result = read(draftOf(deep, frame));
    expect(result).toMatchObject({ ok: true, value: { id: 'own-one', version: 1 } });
    expect(result.ok && result.value.steps).toEqual(deep.steps);
    expect(framed(unframed(deep.steps, frame), frame)).toEqual(deep.steps);
  });

  it('reads what was left empty as nothing', () => {
    const [first, ...others] = draftOf(gentle, frame).steps as object[];
    const steps = [{ ...first, help: '  ', recall: '' }, ...others];
    expect(problemsOf({ ...draftOf(gentle, frame), gentlerNote: '', steps })).toEqual([]);
  });

  it('says what is missing in words, at its step', () => {
    const steps = [
      { id: 'a', kind: 'short-answer', prompt: '', sharing: 'shared' },
      { id: 'b', kind: 'single-choice', prompt: 'Which?', sharing: 'private', choices: [] },
    ];
    expect(problemsOf({ ...draftOf(gentle, frame), title: '', steps })).toEqual([
      { path: 'title', message: 'Fill this in.' },
      { stepId: 'a', path: 'steps.0.prompt', message: 'Fill this in.' },
      { stepId: 'b', path: 'steps.1.choices', message: 'At least 2 of these are needed.' },
    ]);
  });

  it('says what a rule is wrong about', () => {
    const asked = { id: 'a', kind: 'short-answer', prompt: 'A?', sharing: 'shared' };
    const shown = (step: string) => ({
      id: 'b',
      kind: 'text',
      prompt: 'B',
      body: ['Then this.'],
      showWhen: { all: [{ step, operator: 'answered', value: true }] },
    });
    const last = { ...asked, id: 'c', prompt: 'C?' };
    const withSteps = (...steps: object[]) =>
      problemsOf({ ...draftOf(gentle, frame), steps }).map(({ stepId, message }) => [
        stepId,
        message,
      ]);
    expect(withSteps(asked, shown('a'), last)).toEqual([]);
    expect(withSteps(asked, shown('gone'), last)).toEqual([
      ['b', 'This refers to a step that is no longer there.'],
    ]);
    expect(withSteps(asked, shown('c'), last)).toEqual([
      ['b', 'This refers to a later step. Move one of the two.'],
    ]);
    const halfRule = { ...shown('a'), showWhen: { all: [{ step: 'a', operator: 'eq' }] } };
    expect(withSteps(asked, halfRule, last)).toEqual([['b', 'Finish this rule, or take it out.']]);
  });

  it('takes no questionnaire: its words and its licence are not the practice’s to change', () => {
    const measured = library.measureExercises.find('phq-9')!;
    const steps = [...(draftOf(gentle, frame).steps as object[]), measured.steps.at(-1)!];
    expect(problemsOf({ ...draftOf(gentle, frame), steps })).toEqual([
      {
        stepId: 'questions',
        path: `steps.${steps.length - 1}`,
        message: 'A questionnaire is assigned as it is. Take this step out.',
      },
    ]);
    const copied = draftOf(measured, frame).steps as { kind: string }[];
    expect(copied.map(({ kind }) => kind)).toEqual(['text']);
  });

  it('takes no readings of its own', () => {
    const steps = [{ id: 'd', kind: 'distress', moment: 'before', prompt: '?', sharing: 'shared' }];
    expect(problemsOf({ ...draftOf(gentle, frame), steps })).toMatchObject([{ stepId: 'd' }]);
  });

  it.each([...frame.before, ...frame.after].map((step) => [step.id, step] as const))(
    'takes no “%s”, which is the frame’s, at any level',
    (id) => {
      const steps = [
        ...(draftOf(gentle, frame).steps as object[]),
        { id, kind: 'short-answer', prompt: 'Here?', sharing: 'shared' },
      ];
      for (const intensity of [1, 2, 3]) {
        const draft = { ...draftOf(gentle, frame), intensity, steps };
        expect(problemsOf(draft)).toMatchObject([{ stepId: id }]);
      }
    },
  );

  it.each([
    ['feeling-map', ['care.caution', 'care.avoidWhen']],
    ['paced-breathing', ['care.caution', 'care.avoidWhen']],
    ['unsent-letter', ['care.caution']],
    ['five-senses', []],
  ])('of %s says with whom care is needed', (id, paths) => {
    const draft = draftOf(library.find(id)!, frame);
    expect(problemsOf(draft)).toEqual([]);
    const care = draft.care as Exercise['care'];
    const careless = { ...draft, care: { ...care, caution: '', avoidWhen: [] } };
    expect(problemsOf(careless).map(({ path }) => path)).toEqual(paths);
  });

  it('that takes less care than what it was copied from says how', () => {
    const source = library.find('unsent-letter')!;
    expect(lessCareful(source, source)).toEqual([]);
    const care = { ...source.care, avoidWhen: [], firstInSession: false };
    const paths = lessCareful({ ...source, intensity: 1, care }, source).map(({ path }) => path);
    expect(paths).toEqual(['intensity', 'care.firstInSession', 'care.avoidWhen']);
    const more = { ...source.care, avoidWhen: [...source.care.avoidWhen, 'pain' as const] };
    expect(lessCareful({ ...source, care: more }, source)).toEqual([]);
  });

  it('keeps for whom, with whom and after what its source is done', () => {
    const past = library.find('old-rule-new-evidence')!;
    const pathsOf = (copy: Exercise, source: Exercise) =>
      lessCareful(copy, source).map(({ path }) => path);
    expect(past.when).toBe('past');
    expect(pathsOf({ ...past, when: 'both' }, past)).toEqual(['when']);
    expect(pathsOf(past, { ...past, when: 'both' })).toEqual([]);
    const need = library.find('ask-for-a-need')!;
    expect(need.care).toMatchObject({ practiseWith: 'safe-person', rehearseFirst: true });
    const alone = { practiseWith: 'self' as const, rehearseFirst: false, caution: undefined };
    expect(pathsOf({ ...need, care: { ...need.care, ...alone } }, need)).toEqual([
      'care.rehearseFirst',
      'care.practiseWith',
      'care.caution',
    ]);
    const together = { ...need.care, practiseWith: 'therapist' as const };
    expect(pathsOf({ ...need, care: together }, need)).toEqual([]);
  });

  it.each([[{}], [{ steps: 7 }], [{ steps: [null, 3] }], [{ steps: [{}], care: 'x' }]])(
    'is never more than refused: %j',
    (draft) => {
      expect(problemsOf(draft as unknown as Draft).length).toBeGreaterThan(0);
    },
  );
});
