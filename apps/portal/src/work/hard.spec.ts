import type { Step } from '@app/exercises';
import { isForWhenHard } from './hard';

const step = (more: object) => ({ id: 'one', prompt: 'One', sharing: 'private', ...more }) as Step;
const reading = step({ id: 'after', kind: 'distress', moment: 'after' });
const words = (operator: string, id = 'after') =>
  step({
    kind: 'text',
    body: ['So it is.'],
    showWhen: { all: [{ step: id, operator, value: 7 }] },
  });

describe('the words for a time that is still hard', () => {
  it('are those that a high reading leads to, and no other', () => {
    const isForHard = (one: Step) => isForWhenHard(one, [reading, one]);
    expect(isForHard(words('gte'))).toBe(true);
    expect(isForHard(words('lte'))).toBe(false);
    expect(isForHard(words('gte', 'another'))).toBe(false);
    expect(isForHard(step({ kind: 'text', body: ['Here.'] }))).toBe(false);
    expect(isForHard(step({ ...words('gte'), kind: 'presence' }))).toBe(false);
  });
});
