import type { Step } from '@app/exercises';
import { skipped } from './skipped';

const base = { prompt: 'What?', sharing: 'shared' as const };
const shared = (value: unknown) => ({ value, isSkipped: false, sharing: 'shared' as const });

describe('"Skip for now"', () => {
  it('takes a choice back', () => {
    const step: Step = { ...base, id: 'a', kind: 'distress', moment: 'before' };
    expect(skipped(step, shared(7))).toEqual({ value: null, isSkipped: true, sharing: 'shared' });
  });

  it('never deletes words: they stay, with their writer alone', () => {
    const step: Step = { ...base, id: 'a', kind: 'long-answer' };
    expect(skipped(step, shared('Mine.'))).toEqual({
      value: 'Mine.',
      isSkipped: false,
      sharing: 'private',
    });
    const feelings: Step = { ...base, id: 'b', kind: 'feelings', feelings: [] };
    const own = [{ own: 'small' }];
    expect(skipped(feelings, shared(own))).toMatchObject({ value: own, sharing: 'private' });
    const script: Step = { ...base, id: 'c', kind: 'script-builder', parts: [] };
    const sentence = { when: 'it is late' };
    expect(skipped(script, shared(sentence))).toMatchObject({
      value: sentence,
      sharing: 'private',
    });
  });
});
