import type { OwnProgrammeStepDto } from '@app/api-client/portal';
import { nextOf } from './next-of';

const step = (id: string, more: Partial<OwnProgrammeStepDto> = {}): OwnProgrammeStepDto => ({
  id,
  part: 'steps',
  title: id,
  why: null,
  minutes: 5,
  intensity: 1,
  state: 'ahead',
  assignmentId: null,
  opensBy: 'completion',
  canTakeUp: false,
  ...more,
});

describe('what comes next in a programme', () => {
  it('is the first step that is ahead', () => {
    const steps = [
      step('a', { state: 'done' }),
      step('b', { state: 'open' }),
      step('c'),
      step('d'),
    ];
    expect(nextOf({ phase: 'steps', steps })?.id).toBe('c');
  });

  it('is nothing behind the gate before that is passed', () => {
    const steps = [step('a', { part: 'opening', state: 'open' }), step('b')];
    expect(nextOf({ phase: 'opening', steps })).toBeUndefined();
    expect(nextOf({ phase: 'gate', steps })).toBeUndefined();
  });

  it('is nothing while the one before it rests, and nothing at the end', () => {
    const steps = [step('a', { state: 'set-aside' }), step('b')];
    expect(nextOf({ phase: 'steps', steps })).toBeUndefined();
    const between = [steps[0]!, step('x', { state: 'left-out' }), step('b')];
    expect(nextOf({ phase: 'steps', steps: between })).toBeUndefined();
    expect(nextOf({ phase: 'steps', steps: [step('a', { state: 'done' })] })).toBeUndefined();
  });
});
