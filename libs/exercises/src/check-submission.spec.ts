import fc from 'fast-check';
import type { Answers } from './answers';
import { checkSubmission } from './check-submission';
import { aFullExercise } from './exercise.fixture';
import { asks } from './registry';
import { visibleSteps } from './visible-steps';

const shown = (answers: Answers) => visibleSteps(aFullExercise, answers).map(({ id }) => id);

describe('the steps that answers lead through', () => {
  it('follow the answers', () => {
    expect(shown({})).not.toContain('multi');
    expect(shown({ single: 'one' })).toContain('multi');
    expect(shown({ single: 'three' })).not.toContain('multi');
    expect(shown({ single: 'one', multi: ['two'] })).toContain('scale');
  });

  it('take no notice of answers on a branch that was left, or of invalid ones', () => {
    expect(shown({ single: 'three', multi: ['two'] })).not.toContain('scale');
    expect(shown({ single: 'four' })).not.toContain('multi');
    expect(shown({ single: 'one', multi: ['two', 'two'] })).not.toContain('scale');
  });
});

describe('handing in', () => {
  it('never asks for an answer', () => {
    const submission = checkSubmission(aFullExercise, {});
    expect(submission).toMatchObject({ ok: true, problems: [], answers: {}, dropped: [] });
    expect(submission.skipped).toEqual(
      visibleSteps(aFullExercise, {})
        .filter(asks)
        .map(({ id }) => id),
    );
    expect(checkSubmission(aFullExercise, null).ok).toBe(true);
  });

  it('drops and reports answers that became hidden, whatever they hold', () => {
    const given = { single: 'three', multi: ['one'], scale: 'not a number', gone: 1, plan: null };
    expect(checkSubmission(aFullExercise, given)).toMatchObject({
      ok: true,
      answers: { single: 'three' },
      dropped: [
        { stepId: 'multi', reason: 'hidden' },
        { stepId: 'scale', reason: 'hidden' },
        { stepId: 'gone', reason: 'unknown' },
      ],
    });
  });

  it('names the step of an answer that cannot stand', () => {
    const submission = checkSubmission(aFullExercise, {
      single: 'four',
      read: 'x',
      plan: { a: 1 },
    });
    expect(submission.ok).toBe(false);
    expect(submission.problems.map(({ stepId }) => stepId)).toEqual(['read', 'single', 'plan']);
  });

  it('accounts for every answer and every question, whatever is sent', () => {
    const ids = aFullExercise.steps.map(({ id }) => id);
    const values = fc.oneof(
      fc.constantFrom<unknown>('one', 'two', 'three', 'here', ['two'], ['one', 'two'], 7, true, ''),
      fc.anything(),
    );
    const keys = fc.constantFrom(...ids, 'gone', '__proto__', 'constructor');
    fc.assert(
      fc.property(fc.dictionary(keys, values), (given) => {
        const submission = checkSubmission(aFullExercise, given);
        const faulty = new Set(submission.problems.map(({ stepId }) => stepId));
        const dropped = submission.dropped.map(({ stepId }) => stepId);
        for (const key of Object.keys(given).filter((id) => given[id] != null)) {
          const places = [
            Object.hasOwn(submission.answers, key),
            submission.skipped.includes(key),
            faulty.has(key),
            dropped.includes(key),
          ];
          expect(places.filter(Boolean)).toHaveLength(1);
        }
        expect(checkSubmission(aFullExercise, submission.answers).dropped).toEqual([]);
      }),
    );
  });
});
