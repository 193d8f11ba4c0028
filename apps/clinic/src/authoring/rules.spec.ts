import { stepSchema } from '@app/exercises';
import { askedBefore, freshRule, operatorsFor, ruleOf, toShowWhen } from './rules';

const asked = { id: 'a', kind: 'single-choice', prompt: 'A?', choices: [{ id: 'x', label: 'X' }] };
const rated = { id: 'b', kind: 'scale', prompt: 'B?' };
const shown = { id: 'c', kind: 'text', prompt: 'C', body: ['Words'] };

describe('a rule', () => {
  it('is about an earlier step that asks something', () => {
    const steps = [asked, shown, rated];
    expect(askedBefore(steps, 'b')).toEqual([asked]);
    expect(askedBefore(steps, 'a')).toEqual([]);
  });

  it('is there only with a condition', () => {
    expect(ruleOf(shown)).toBeNull();
    expect(toShowWhen({ join: 'any', rules: [] })).toBeNull();
    const rule = { join: 'any' as const, rules: [freshRule(rated)] };
    expect(ruleOf({ ...shown, showWhen: toShowWhen(rule) })).toEqual(rule);
  });

  it('begins as the format takes it, where nothing has to be chosen', () => {
    for (const step of [rated, { id: 'd', kind: 'letter' }]) {
      const showWhen = toShowWhen({ join: 'all', rules: [freshRule(step)] });
      expect(stepSchema.safeParse({ ...shown, showWhen }).success).toBe(true);
    }
    expect(operatorsFor('multi-choice')).toEqual(['includes', 'answered']);
  });
});
