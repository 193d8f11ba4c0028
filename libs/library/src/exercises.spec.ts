import { checkTailoring, type Exercise, staysBecause, visibleSteps } from '@app/exercises';
import { loadLibrary } from './index';

const library = loadLibrary();
const SIX = [
  'then-or-now-pause',
  'trust-ladder',
  'thought-record',
  'boundary-builder',
  'good-moments-log',
  'orienting-to-the-room',
];

const exerciseOf = (id: string): Exercise => library.find(id)!;
/** The ids of the steps that these answers lead through. */
const way = (id: string, answers: Record<string, unknown>): string[] =>
  visibleSteps(exerciseOf(id), answers).map((step) => step.id);
const isLevelTwo = ({ intensity }: Exercise): boolean => intensity === 2;

describe('what is there for safety', () => {
  const KEPT = [
    ...['for-my-session', 'ask-someone', 'who-to-tell', 'who-can-help', 'on-my-side'],
    ...['tell-therapist', 'tell-it', 'bring-it', 'ask-about-it', 'how-to-bring'],
    ...['step-down-sign', 'way-out', 'when-and-way-out', 'without-cold', 'make-distance'],
  ];
  const kept = library
    .list()
    .flatMap((exercise) =>
      exercise.steps
        .filter(({ id }) => KEPT.includes(id))
        .map((step) => [exercise.id, step.id, staysBecause(exercise, step, [])]),
    );

  it.each(kept)('stays in %s: %s', (_exercise, _step, reason) => {
    expect(reason).toBe('care');
  });

  it('is found under these names', () => {
    expect(new Set(kept.map(([, step]) => step))).toEqual(new Set(KEPT));
  });
});

describe('something gentler', () => {
  it.each([...SIX, 'five-senses', 'feet-and-hands', 'cues-of-safety', 'catch-the-critic'])(
    'is there for %s, with words of its own',
    (id) => {
      const { gentler, gentlerNote, intensity } = exerciseOf(id);
      expect(gentlerNote).toBeDefined();
      expect(library.find(gentler)?.intensity).toBeLessThanOrEqual(Math.min(intensity, 1));
    },
  );

  it('is the one that was meant', () => {
    const named = SIX.map((id) => exerciseOf(id).gentler);
    expect(named).toEqual([
      'five-senses',
      'cues-of-safety',
      'catch-the-critic',
      'mine-to-keep',
      'five-senses',
      'feet-and-hands',
    ]);
  });
});

describe.each(
  library
    .list()
    .filter(isLevelTwo)
    .map(({ id }) => id),
)('%s, of level 2', (id) => {
  it.each(['far-away', 'numb'])(
    'looks around first with whoever is %s, and may end there',
    (answer) => {
      const asked = exerciseOf(id).steps.findIndex((step) => step.id === 'go-on-or-stop') + 1;
      const first = exerciseOf(id).steps[asked]!.id;
      const shown = way(id, { 'presence-before': answer });
      expect(shown).toContain('look-around-first');
      expect(shown).not.toContain(first);
      expect(way(id, { 'presence-before': answer, 'go-on-or-stop': 'stop' })).not.toContain(first);
      expect(way(id, { 'presence-before': answer, 'go-on-or-stop': 'go-on' })).toContain(first);
      expect(way(id, { 'presence-after': answer, 'distress-after': 0 })).toContain('come-back');
    },
  );

  it('asks about danger first, and names a way to steady oneself when it stays hard', () => {
    const { steps } = exerciseOf(id);
    expect(JSON.stringify(steps[0])).toContain('Are you in danger right now?');
    expect(way(id, { 'distress-before': 8 })).toContain('hard-already');
    expect(way(id, { 'distress-after': 7 })).toContain('still-hard');
    for (const hard of ['hard-already', 'still-hard'])
      expect(JSON.stringify(steps.find((step) => step.id === hard))).toContain('“Steady me”');
  });

  it('tells the clinic what to weigh, and what it rests on', () => {
    const { care, sources } = exerciseOf(id);
    expect(care.caution).toBeDefined();
    expect(care.rehearseFirst).toBe(true);
    expect(sources.length).toBeGreaterThan(0);
  });
});

describe('then-or-now-pause', () => {
  it.each(['now', 'both', 'cannot-tell'])('leads %s to a plan and to someone to ask', (answer) => {
    const shown = way('then-or-now-pause', { 'then-or-now': answer });
    expect(shown).toEqual(expect.arrayContaining(['protect-myself', 'ask-someone']));
    expect(shown).not.toContain('look-around-now');
  });

  it('leads then to looking around', () => {
    const shown = way('then-or-now-pause', { 'then-or-now': 'then' });
    expect(shown).toContain('look-around-now');
    expect(shown).not.toContain('protect-myself');
  });

  it('looks around with whoever leaves it open', () => {
    const open = { 'presence-before': 'here' };
    expect(way('then-or-now-pause', open)).toContain('look-around-anyway');
    expect(way('then-or-now-pause', {})).toContain('look-around-anyway');
    for (const answer of ['now', 'then', 'both', 'cannot-tell'])
      expect(way('then-or-now-pause', { ...open, 'then-or-now': answer })).not.toContain(
        'look-around-anyway',
      );
  });

  it('keeps what a camera saw to the client', () => {
    const hidden = exerciseOf('then-or-now-pause').steps.filter(
      ({ sharing }) => sharing === 'private',
    );
    expect(hidden.map(({ id }) => id)).toEqual(['camera']);
  });
});

describe('trust-ladder', () => {
  const LADDER = ['who', 'cues-seen', 'rungs', 'step-down-sign', 'lowest-step', 'tried-it'];

  it('builds a ladder for someone who accepts a no, and comes back to what happened', () => {
    expect(way('trust-ladder', { 'accepts-a-no': 'yes' })).toEqual(expect.arrayContaining(LADDER));
    const tried = way('trust-ladder', { 'accepts-a-no': 'yes', 'tried-it': 'yes' });
    expect(tried).toEqual(expect.arrayContaining(['what-happened', 'how-easy-it-was']));
    const rungs = exerciseOf('trust-ladder').steps.find(({ kind }) => kind === 'ladder');
    expect(rungs).toMatchObject({ rungs: 5, measure: { name: 'expected ease' } });
  });

  it.each([
    ['nobody', 'nobody-yet'],
    ['not-sure', 'not-sure-yet'],
  ])('brings %s to the session, and no step is taken', (answer, text) => {
    const shown = way('trust-ladder', { 'accepts-a-no': answer });
    expect(shown).toEqual(expect.arrayContaining([text, 'for-my-session']));
    expect(shown.filter((step) => LADDER.includes(step))).toEqual([]);
  });

  it('takes no step with a question left open', () => {
    expect(way('trust-ladder', {}).filter((step) => LADDER.includes(step))).toEqual([]);
  });
});

describe('thought-record', () => {
  it('leads a true thought to a plan, and never to other words', () => {
    const shown = way('thought-record', { verdict: 'true' });
    expect(shown).toEqual(expect.arrayContaining(['true-needs-care', 'look-after-myself']));
    expect(shown).not.toContain('fair-thought');
  });

  it.each(['partly', 'unclear', 'old'])('leads %s to a fair thought', (verdict) => {
    const shown = way('thought-record', { verdict });
    expect(shown).toContain('fair-thought');
    expect(shown).not.toContain('look-after-myself');
  });

  it.each(['true', 'old'])(
    'asks the feelings again after %s, and ends in a sentence',
    (verdict) => {
      expect(way('thought-record', { verdict })).toEqual(
        expect.arrayContaining(['feelings-again', 'sentence-to-keep']),
      );
    },
  );

  it('asks for the same feelings twice', () => {
    const offered = exerciseOf('thought-record').steps.flatMap((step) =>
      step.kind === 'feelings' ? [step.feelings] : [],
    );
    expect(offered).toHaveLength(2);
    expect(offered[0]).toEqual(offered[1]);
  });
});

describe('boundary-builder', () => {
  const WORK = ['costs-too-much', 'how-firm', 'sentence', 'pushback', 'smallest-try'];
  const work = (answers: Record<string, unknown>) =>
    way('boundary-builder', answers).filter((step) => WORK.includes(step));

  it('sets no limit with someone who punishes or threatens, or who may', () => {
    expect(work({ punishes: 'no' })).toEqual(WORK);
    for (const punishes of ['yes', 'not-sure']) {
      expect(work({ punishes })).toEqual([]);
      expect(work({ punishes, 'what-now': 'session' })).toEqual([]);
      expect(way('boundary-builder', { punishes })).toContain('not-this-person');
    }
    expect(work({})).toEqual([]);
  });

  it('goes on with someone else who is safer', () => {
    expect(work({ punishes: 'yes', 'what-now': 'someone-else' })).toEqual(WORK);
  });

  it('keeps who is dangerous to the client until they choose', () => {
    const asked = exerciseOf('boundary-builder').steps.find(({ id }) => id === 'punishes');
    expect(asked?.sharing).toBe('private');
  });
});

describe('good-moments-log', () => {
  it('takes one neutral thing, and nothing at all', () => {
    const neutral = way('good-moments-log', { which: 'neutral' });
    expect(neutral).toEqual(expect.arrayContaining(['moment', 'where', 'words-to-keep']));
    expect(neutral).not.toContain('where-it-landed');
    expect(way('good-moments-log', { which: 'nothing' })).toEqual([
      'before-you-start',
      'which',
      'nothing-today',
    ]);
  });

  it.each(['doubt', 'bracing', 'sad'])('says that %s is common', (followed) => {
    const given = { which: 'good', 'what-followed': [followed, 'nothing'] };
    expect(way('good-moments-log', given)).toContain('doubt-is-common');
    expect(way('good-moments-log', { which: 'good' })).not.toContain('doubt-is-common');
  });
});

describe.each(library.list().map(({ id }) => id))('%s, tailored', (id) => {
  it('holds together without all that can be left out of it', () => {
    const exercise = exerciseOf(id);
    const dropped: string[] = [];
    for (const step of exercise.steps.toReversed()) {
      if (!staysBecause(exercise, step, dropped)) dropped.push(step.id);
      expect(checkTailoring(exercise, { dropped, reworded: [] })).toEqual([]);
    }
  });
});
