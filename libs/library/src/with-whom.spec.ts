import { type Exercise, visibleSteps } from '@app/exercises';
import { loadLibrary } from './index';

const library = loadLibrary();
const exerciseOf = (id: string): Exercise => library.find(id)!;
/** The ids of the steps that these answers lead through. */
const way = (id: string, answers: Record<string, unknown>): string[] =>
  visibleSteps(exerciseOf(id), answers).map((step) => step.id);

/** What is said to or asked of a person: the question about them, and what only a kind one gets. */
const ASKED_OF_PEOPLE = [
  {
    id: 'ask-for-a-need',
    gate: 'safe-enough',
    kind: 'yes',
    others: ['not-sure', 'nobody', 'afraid'],
    instead: 'for-my-session',
    attempt: ['who', 'small-part', 'ask', 'if-no', 'plan-the-ask'],
  },
  {
    id: 'clear-request-script',
    gate: 'how-they-react',
    kind: 'hears-me',
    others: ['depends', 'punishes', 'not-sure'],
    instead: 'not-this-person',
    attempt: ['rough-words', 'request', 'check-it', 'say-it-alone', 'if-not', 'plan-it'],
  },
  {
    id: 'listening-practice',
    gate: 'safe-enough',
    kind: 'yes',
    others: ['not-sure', 'nobody'],
    instead: 'for-my-session',
    attempt: ['how-it-goes', 'say-it-back', 'way-out', 'plan-five-minutes'],
  },
  {
    id: 'repair-conversation',
    gate: 'unafraid',
    kind: 'yes',
    others: ['mostly', 'no', 'not-sure'],
    instead: 'for-my-session',
    attempt: ['what-happened', 'whose-hurt', 'first-sentence', 'time-to-pause', 'plan-it'],
    besides: { 'how-big': 'small' },
  },
  {
    id: 'staying-open-longer',
    gate: 'a-kind-person',
    kind: 'yes',
    others: ['warm-and-cold', 'not-sure', 'nobody'],
    instead: 'for-my-session',
    attempt: ['how-i-close', 'first-sign', 'moments', 'what-helps', 'way-out', 'easiest-moment'],
  },
  {
    id: 'saying-what-i-feel',
    gate: 'how-they-take-it',
    kind: 'careful',
    others: ['not-sure', 'against', 'afraid'],
    instead: 'for-my-session',
    attempt: ['small-telling'],
    besides: { 'who-hears': 'person' },
  },
] as const;

describe.each(ASKED_OF_PEOPLE)('$id', ({ id, gate, kind, others, instead, attempt, ...more }) => {
  const besides = 'besides' in more ? more.besides : {};
  const tried = (answers: Record<string, unknown>) =>
    way(id, { ...besides, ...answers }).filter((step) =>
      (attempt as readonly string[]).includes(step),
    );

  it('plans an attempt with somebody kind', () => {
    expect(tried({ [gate]: kind })).toEqual(attempt);
  });

  it.each(others)(
    'plans none with whoever is answered "%s", and brings it to the session',
    (other) => {
      expect(tried({ [gate]: other })).toEqual([]);
      expect(way(id, { ...besides, [gate]: other })).toContain(instead);
    },
  );

  it('plans none with the question left open', () => {
    expect(tried({})).toEqual([]);
  });

  it('keeps the answer about the person to the client, and warns before Start', () => {
    const { care, steps } = exerciseOf(id);
    expect(steps.find((step) => step.id === gate)?.sharing).toBe('private');
    expect(JSON.stringify(steps[0])).toContain('scares you, punishes you or threatens you');
    expect([care.practiseWith, care.avoidWhen.includes('ongoing-harm')]).toEqual([
      'safe-person',
      true,
    ]);
  });
});

describe('repair-conversation', () => {
  it('leaves a big hurt for the session', () => {
    const shown = way('repair-conversation', { unafraid: 'yes', 'how-big': 'big' });
    expect(shown).toContain('for-my-session');
    expect(shown).not.toContain('plan-it');
  });

  it('asks for a part in it only of whoever had one', () => {
    const open = { unafraid: 'yes', 'how-big': 'small' };
    expect(way('repair-conversation', { ...open, 'whose-hurt': 'me' })).not.toContain('my-part');
    expect(way('repair-conversation', { ...open, 'whose-hurt': 'them' })).toContain('my-part');
  });
});

/** What looks at old pain: the question about today, and what only hurt that is over leads to. */
const OLD_PAIN = [
  {
    id: 'old-rule-new-evidence',
    today: 'true-today',
    over: 'no',
    others: ['both', 'yes', 'cannot-tell'],
    care: ['it-may-protect-you', 'who-can-help'],
    work: ['fits', 'does-not-fit', 'new-rule', 'how-true', 'watch-for'],
  },
  {
    id: 'trigger-ledger',
    today: 'still-going-on',
    over: 'no',
    others: ['some', 'yes', 'cannot-tell'],
    care: ['alarms-about-today', 'ask-someone'],
    work: ['next-time'],
  },
  {
    id: 'pattern-finder',
    today: 'hurt-now',
    over: 'no',
    others: ['yes', 'cannot-tell'],
    care: ['not-a-pattern', 'on-my-side'],
    work: ['side-by-side', 'alike', 'my-name-for-it', 'good-for', 'a-time-it-bent', 'next'],
  },
  {
    id: 'trigger-chain',
    today: 'is-it-over',
    over: 'over',
    others: ['going-on', 'cannot-tell'],
    care: ['care-first', 'ask-someone'],
    work: ['name-it', 'day-before', 'spark', 'links', 'gave-and-cost', 'softer-link'],
    begun: { 'done-together': 'yes', 'hurting-yourself': 'no' },
  },
  {
    id: 'relationship-timeline',
    today: 'hurt-now',
    over: 'no',
    others: ['yes', 'cannot-tell'],
    care: ['today-first', 'who-can-help'],
    work: ['stretch', 'how-to-write', 'line', 'look-up', 'what-held-you', 'about-the-hurts'],
    begun: { 'begun-together': 'going-on' },
  },
] as const;

describe.each(OLD_PAIN)('$id', ({ id, today, over, others, care, work, ...more }) => {
  const begun = 'begun' in more ? more.begun : {};
  const worked = (answers: Record<string, unknown>) =>
    way(id, { ...begun, ...answers }).filter((step) => (work as readonly string[]).includes(step));

  it('looks at what is over', () => {
    expect(worked({ [today]: over })).toEqual(work);
  });

  it.each(others)('turns to care and people where the answer is "%s"', (other) => {
    expect(worked({ [today]: other })).toEqual([]);
    expect(way(id, { ...begun, [today]: other })).toEqual(expect.arrayContaining([...care]));
  });

  it('looks at nothing old with the question left open', () => {
    expect(worked({})).toEqual([]);
  });
});

describe.each([
  ['trigger-chain', 'done-together', 'not-yet', 'hurting-yourself'],
  ['relationship-timeline', 'begun-together', 'not-begun', 'hurt-now'],
])('%s, first in session', (id, question, notYet, next) => {
  it('waits for the session until it was begun there', () => {
    const { care, intensity } = exerciseOf(id);
    expect([intensity, care.firstInSession]).toEqual([3, true]);
    expect(care.practiseWith).toBe('therapist');
    expect(way(id, {})).not.toContain(next);
    expect(way(id, { [question]: notYet })).not.toContain(next);
  });
});

describe('trigger-chain', () => {
  const begun = { 'done-together': 'yes' };
  const steps = (answers: Record<string, unknown>) =>
    way('trigger-chain', { ...begun, ...answers });

  it.each(['yes', 'not-sure'])('looks at no link of hurting oneself: %s', (answer) => {
    const shown = steps({ 'hurting-yourself': answer, 'is-it-over': 'over' });
    expect(shown).toEqual(expect.arrayContaining(['not-on-your-own', 'tell-therapist']));
    expect(shown).not.toContain('is-it-over');
    expect(shown).not.toContain('links');
  });

  it('asks about it of the client alone, and goes no further without an answer', () => {
    const { sharing, help } = exerciseOf('trigger-chain').steps.find(
      ({ id }) => id === 'hurting-yourself',
    )!;
    expect(sharing).toBe('private');
    expect(help).toContain('we stop here for today');
    expect(steps({})).not.toContain('is-it-over');
  });

  it.each([undefined, 'nowhere'])('says that no link has to be found: %s', (found) => {
    const over = { 'hurting-yourself': 'no', 'is-it-over': 'over' };
    expect(steps({ ...over, 'softer-link': found })).toContain('none-yet');
    expect(steps({ ...over, 'softer-link': 'pull' })).not.toContain('none-yet');
  });
});

describe('relationship-timeline', () => {
  it('takes headlines alone, a help after each hurt', () => {
    const line = exerciseOf('relationship-timeline').steps.find(({ kind }) => kind === 'timeline');
    expect(line).toMatchObject({ alternate: true, kinds: [{ id: 'help' }, { id: 'hurt' }] });
  });
});

describe('early-signals-map', () => {
  it('leaves the body out where it is asked to, and with whoever is not present', () => {
    expect(way('early-signals-map', { 'where-to-look': 'body' })).toContain('in-the-body');
    expect(way('early-signals-map', { 'where-to-look': 'doing' })).not.toContain('in-the-body');
    for (const presence of ['far-away', 'numb']) {
      const shown = way('early-signals-map', {
        'presence-before': presence,
        'where-to-look': 'body',
      });
      expect(shown).not.toContain('in-the-body');
      expect(shown).toContain('in-what-i-do');
    }
  });

  it.each(['someone', 'cannot-tell'])('listens to a sign that may be right: %s', (answer) => {
    expect(way('early-signals-map', { 'was-it-right': answer })).toContain('listen-to-it');
  });
});

describe('when-it-goes-backward', () => {
  it.each(['now', 'unknown'])('leads to someone to tell where the answer is "%s"', (answer) => {
    const shown = way('when-it-goes-backward', { 'what-stirred-it': answer });
    expect(shown).toEqual(expect.arrayContaining(['about-now', 'who-to-tell']));
  });
});
