import { diffExercises, type Exercise, type Step } from '@app/exercises';
import { loadLibrary } from './index';

const before = loadLibrary().find('five-senses')!;
const [first, second, ...rest] = before.steps;
const after = (change: Partial<Exercise>): Exercise => ({ ...before, ...change });
const withSteps = (...steps: unknown[]) => after({ steps: steps as Step[] });

describe('what changed between two versions', () => {
  it('is nothing where nothing did, whatever the order of keys', () => {
    const { care, ...others } = before;
    const turned = Object.fromEntries(Object.entries(care).reverse()) as Exercise['care'];
    expect(diffExercises(before, { care: turned, ...others })).toEqual([]);
  });

  it('tells of the details', () => {
    const changes = diffExercises(
      before,
      after({ title: 'Other', minutes: 59, intensity: 2, touches: ['This'], when: 'ongoing' }),
    );
    expect(changes).toEqual([
      'The title now reads “Other”.',
      `It now takes 59 minutes, not ${before.minutes}.`,
      'It is now at level 2, not 1.',
      ...(before.when === 'ongoing' ? [] : ['The tags changed.']),
      'What it touches changed.',
    ]);
  });

  it('tells of steps that came and went', () => {
    const added = { ...first!, id: 'new-one', prompt: 'A new one' };
    expect(diffExercises(before, withSteps(first, added, ...rest))).toEqual([
      `Step “${second!.prompt}” was removed.`,
      'Step “A new one” was added.',
    ]);
  });

  it('tells of steps that moved, and of no others', () => {
    expect(diffExercises(before, withSteps(second, first, ...rest))).toHaveLength(1);
    expect(diffExercises(before, withSteps(...rest, first, second)).sort()).toEqual(
      rest.length >= 2
        ? [`Step “${first!.prompt}” was moved.`, `Step “${second!.prompt}” was moved.`].sort()
        : expect.any(Array),
    );
  });

  it('tells of words, sharing, rules and choices', () => {
    const choice = (choices: { id: string; label: string }[]) =>
      ({ id: 'c', kind: 'multi-choice', prompt: 'Which?', sharing: 'shared', choices }) as Step;
    const old = withSteps(
      choice([
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ]),
    );
    const now = withSteps({
      ...choice([
        { id: 'a', label: 'Ah' },
        { id: 'd', label: 'D' },
      ]),
      prompt: 'Which ones?',
      help: 'So that we know.',
      sharing: 'private',
      showWhen: { all: [] },
    });
    expect(diffExercises(old, now)).toEqual([
      'The question “Which?” now reads “Which ones?”',
      'Why “Which ones?” is asked now reads “So that we know.”',
      'The answer to “Which ones?” now starts out private.',
      'When “Which ones?” shows changed.',
      '“B” was removed from “Which ones?”.',
      '“A” in “Which ones?” now reads “Ah”.',
      '“D” was added to “Which ones?”.',
    ]);
    const turned = withSteps(
      choice([
        { id: 'b', label: 'B' },
        { id: 'a', label: 'A' },
      ]),
    );
    expect(diffExercises(old, turned)).toEqual(['What “Which?” offers stands in another order.']);
  });
});
