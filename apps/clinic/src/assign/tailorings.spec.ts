import type { Exercise, Step } from '@app/exercises';
import { asWritten, comesTo, isTailored, leaveOut, putBack, reword } from './tailorings';

const question = (id: string, more: Partial<Step> = {}): Step =>
  ({ id, kind: 'short-answer', prompt: 'What?', sharing: 'shared', ...more }) as Step;

const exercise = {
  id: 'an-exercise',
  gentler: 'another',
  purpose: 'To see how this works.',
  intensity: 1,
  steps: [
    question('first', { help: 'It helps.' }),
    question('again', { recall: 'first' }),
    question('last'),
  ],
} as Exercise;

describe('a tailoring as it is made', () => {
  it('puts back what a step does not go without', () => {
    const both = leaveOut(leaveOut(asWritten, 'again'), 'first');
    expect(both.dropped).toEqual(['again', 'first']);
    expect(putBack(exercise, both, 'first').dropped).toEqual(['again']);
    expect(putBack(exercise, both, 'again').dropped).toEqual([]);
    const more = { ...both, dropped: ['last', ...both.dropped] };
    expect(putBack(exercise, more, 'again').dropped).toEqual(['last']);
  });

  it('comes to what says something new', () => {
    const typed = [' What? ', ' ', ''].map((prompt) => reword(asWritten, 'first', { prompt }));
    for (const one of typed) expect(isTailored(comesTo(exercise, one))).toBe(false);
    const worded = reword(asWritten, 'first', { prompt: ' And you? ', help: 'It helps.' });
    expect(comesTo(exercise, worded).reworded).toEqual([{ step: 'first', prompt: 'And you?' }]);
    expect(reword(worded, 'first', null)).toEqual(asWritten);
  });

  it('keeps the words of a step that is left out until it comes back', () => {
    const worded = reword(asWritten, 'last', { prompt: 'And you?' });
    const out = leaveOut(worded, 'last');
    expect(comesTo(exercise, out)).toEqual({ dropped: ['last'], reworded: [] });
    expect(putBack(exercise, out, 'last')).toEqual(worded);
  });
});
