import { checkProgramme } from './check-programme';
import type { Placeable } from './placement';
import { programmeSchema, programmeStepId, type Programme } from './programme';

const step = (exercise: string, unlock: object = { by: 'completion' }) => ({
  exercise,
  unlock,
  why: 'Because it helps.',
});

function programme(changes: object = {}): Programme {
  return programmeSchema.parse({
    id: 'a-programme',
    version: 1,
    title: 'A programme',
    purpose: 'To see.',
    about: ['It goes slowly.'],
    forTherapists: ['For anyone.'],
    weeks: 4,
    strands: ['self-care'],
    wounds: [],
    patterns: [],
    repairAims: ['trust-self'],
    when: 'both',
    asksIfOngoing: false,
    opening: [step('calm'), step('calmer')],
    steps: [step('work')],
    close: { title: 'Done', body: ['That is all.'] },
    ...changes,
  });
}

const one = (more: Partial<Placeable> = {}): Placeable => ({
  pillar: 'inner-repair',
  intensity: 2,
  when: 'both',
  care: { firstInSession: false },
  ...more,
});
const known: Record<string, Placeable> = {
  calm: one({ pillar: 'felt-safety', intensity: 1 }),
  calmer: one({ pillar: 'felt-safety', intensity: 1 }),
  work: one(),
  'old-pain': one({ when: 'past' }),
  together: one({ care: { firstInSession: true } }),
  deep: one({ intensity: 3 }),
  deeper: one({ intensity: 3 }),
  'deep-calm': one({ pillar: 'felt-safety', intensity: 3 }),
};
const found = (changes: object) =>
  checkProgramme(programme(changes), (id) => known[id] ?? null).map(
    ({ path, message }) => `${path}: ${message}`,
  );

describe('a programme', () => {
  it('opens with felt safety, and is well', () => {
    expect(found({})).toEqual([]);
    expect(
      found({ opening: [step('calm'), step('work', { by: 'hand' })], steps: [step('calmer')] }),
    ).toEqual(['opening.1: A programme opens with felt safety.']);
  });

  it('names exercises that are there, each step by an id of its own', () => {
    expect(found({ steps: [step('work'), step('nowhere')] })).toEqual([
      'steps.1: There is no exercise "nowhere".',
    ]);
    expect(found({ steps: [step('calm')] })).toEqual(['steps: Two steps have the id "calm".']);
    expect(found({ steps: [{ ...step('calm'), id: 'calm-again' }] })).toEqual([]);
    expect(programmeStepId(programme().opening[0]!)).toBe('calm');
  });

  it('opens level 3 by hand only, and never twice in a row', () => {
    const hand = { by: 'hand' };
    expect(found({ steps: [step('deep')] })).toEqual([
      'steps.0: Level 3 is opened by the therapist’s hand only.',
    ]);
    expect(found({ steps: [step('deep', { by: 'delay', days: 7 })] })).toHaveLength(1);
    expect(found({ steps: [step('deep', hand), step('work'), step('deeper', hand)] })).toEqual([]);
    expect(found({ steps: [step('deep', hand), step('deeper', hand)] })).toEqual([
      'steps.1: Two steps of level 3 follow each other.',
    ]);
  });

  it('opens by hand only what is done in a session first', () => {
    expect(found({ steps: [step('together', { by: 'hand' })] })).toEqual([]);
    expect(found({ steps: [step('together')] })).toEqual([
      'steps.0: What is done in a session first is opened by the therapist’s hand only.',
    ]);
  });

  it('has nothing of level 3 in its opening', () => {
    const opening = [step('calm'), step('deep-calm', { by: 'hand' })];
    expect(found({ opening })).toEqual(['opening.1: Nothing of level 3 belongs in the opening.']);
  });

  it.each(['gaslighting', 'unpredictability', 'betrayal'])(
    'on %s asks first whether it is still happening',
    (wound) => {
      expect(found({ wounds: [wound] })).toEqual([
        'asksIfOngoing: This asks first: is it still happening?',
      ]);
      expect(found({ wounds: [wound], asksIfOngoing: true })).toEqual([]);
    },
  );

  it('treats as old only what is over, and asks first whether it is', () => {
    const steps = [step('old-pain')];
    for (const when of ['both', 'ongoing'])
      expect(found({ when, steps })).toEqual([
        'steps.0: "old-pain" is wrong while the hurt goes on.',
      ]);
    expect(found({ when: 'past', steps })).toEqual([
      'asksIfOngoing: This asks first: is it still happening?',
    ]);
    expect(found({ when: 'past', steps, asksIfOngoing: true })).toEqual([]);
  });

  it('lasts 4 to 10 weeks, opens with two steps at least, and unlocks by no score', () => {
    for (const weeks of [3, 11, 4.5]) expect(() => programme({ weeks })).toThrow('weeks');
    expect(() => programme({ opening: [step('calm')] })).toThrow('opening');
    expect(() => programme({ steps: [step('work', { by: 'score', at: 5 })] })).toThrow('unlock');
  });
});
