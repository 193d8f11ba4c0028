import type { RunStepDto } from '@app/api-client/clinic';
import { nextStep } from './next-step';

const steps = (...states: RunStepDto['state'][]) => states.map((state, id) => ({ id, state }));

describe('what comes next in a run', () => {
  it('is the first step ahead, after the one that was kept before it', () => {
    expect(nextStep(steps('done', 'open', 'ahead', 'ahead'))).toMatchObject({
      before: { id: 1 },
      next: { id: 2 },
    });
    expect(nextStep(steps('set-aside', 'left-out', 'ahead'))).toMatchObject({
      before: { id: 0 },
      next: { id: 2 },
    });
  });

  it('is nothing at the end, and has nothing before it at the beginning', () => {
    expect(nextStep(steps('done', 'left-out'))).toEqual({ before: undefined, next: undefined });
    expect(nextStep(steps('left-out', 'ahead'))).toMatchObject({
      before: undefined,
      next: { id: 1 },
    });
  });
});
