import { type Exercise, visibleSteps } from '@app/exercises';
import { loadLibrary } from './index';

const library = loadLibrary();
const exerciseOf = (id: string): Exercise => library.find(id)!;
/** The ids of the steps that these answers lead through. */
const way = (id: string, answers: Record<string, unknown>): string[] =>
  visibleSteps(exerciseOf(id), answers).map((step) => step.id);
const sharingOf = (id: string, step: string) =>
  exerciseOf(id).steps.find((one) => one.id === step)?.sharing;

/** What is only for somebody kind, for what is over, or for when it is not happening now. */
const GATED = [
  {
    id: 'one-small-truth',
    gate: 'safe-enough',
    opens: 'yes',
    others: ['not-sure', 'nobody'],
    care: ['not-yet', 'for-my-session'],
    work: ['who', 'small-truth', 'bearable', 'what-i-fear', 'sentence', 'when-and-way-out', 'done'],
    besides: { bearable: 'yes' },
  },
  {
    id: 'green-and-red-flags',
    gate: 'is-it-now',
    opens: 'no',
    others: ['yes', 'not-sure'],
    care: ['care-first', 'who-to-tell'],
    work: ['when-i-see-one', 'getting-to-know'],
    besides: {},
  },
  {
    id: 'circles-of-closeness',
    gate: 'hears-a-no',
    opens: 'yes',
    others: ['no', 'not-sure'],
    care: ['wait-outside', 'for-my-session'],
    work: ['a-little-nearer'],
    besides: { 'one-change': 'nearer' },
  },
  {
    id: 'circles-of-closeness',
    gate: 'would-they-punish',
    opens: 'no',
    others: ['yes', 'not-sure'],
    care: ['not-alone', 'for-my-session'],
    work: ['a-little-farther'],
    besides: { 'one-change': 'farther' },
  },
  {
    id: 'discernment-or-alarm',
    gate: 'already-hurt',
    opens: 'no',
    others: ['yes', 'not-sure'],
    care: ['careful-is-right', 'bring-it'],
    work: ['what-i-noticed', 'how-it-speaks', 'like-whom', 'what-is-it', 'thank-the-alarm'],
    besides: { 'what-is-it': 'old-alarm' },
  },
  {
    id: 'relationship-compass',
    gate: 'safe-enough',
    opens: 'yes',
    others: ['no', 'not-sure'],
    care: ['not-with-them'],
    work: ['small-step'],
    besides: { 'which-way': 'someone' },
  },
  {
    id: 'receiving-care',
    gate: 'price',
    opens: 'free',
    others: ['not-sure', 'paid'],
    care: ['wary-is-wise', 'another-one'],
    work: ['what-i-did', 'for-one-moment', 'one-to-let-in'],
    besides: {},
  },
  {
    id: 'letting-go-a-little',
    gate: 'is-it-over',
    opens: 'over',
    others: ['both', 'still', 'cannot-tell'],
    care: ['not-to-let-go', 'look-after-myself', 'for-my-session'],
    work: ['what-i-hold', 'how-much', 'with-your-hands', 'a-little-less'],
    besides: { 'how-much': 1 },
  },
];

describe.each(GATED)('$id, asked $gate', ({ id, gate, opens, others, care, work, besides }) => {
  const worked = (answers: Record<string, unknown>) =>
    way(id, { ...besides, ...answers }).filter((step) => work.includes(step));

  it(`goes on after "${opens}"`, () => {
    expect(worked({ [gate]: opens })).toEqual(work);
  });

  it.each(others)('leads "%s" to care, and no further', (other) => {
    expect(worked({ [gate]: other })).toEqual([]);
    expect(way(id, { ...besides, [gate]: other })).toEqual(expect.arrayContaining(care));
  });

  it('goes no further with the question left open', () => {
    expect(worked({})).toEqual([]);
  });

  it('keeps the answer to the client, and says so', () => {
    expect(sharingOf(id, gate)).toBe('private');
  });
});

describe('discernment-or-alarm', () => {
  const asked = (answers: Record<string, unknown>) =>
    way('discernment-or-alarm', { 'already-hurt': 'no', ...answers });

  it.each([
    { 'like-whom': 'acts' },
    { 'like-whom': 'both' },
    { 'how-it-speaks': ['with-facts'] },
    { 'how-it-speaks': ['only-them', 'loud'] },
    { 'how-it-speaks': ['comes-back'] },
  ])('takes for more than old what was seen: %j', (seen) => {
    const shown = asked({ ...seen, 'what-is-it': 'old-alarm' });
    expect(shown).toEqual(expect.arrayContaining(['you-saw-something', 'my-pace', 'ask-someone']));
    expect(asked({ 'what-is-it': 'old-alarm' })).not.toContain('you-saw-something');
  });

  it.each(['saw-something', 'both', 'cannot-tell', undefined])(
    'leads %s to time and a second view',
    (is) => {
      const shown = asked({ 'what-is-it': is });
      expect(shown).toEqual(expect.arrayContaining(['my-pace', 'ask-someone']));
      expect(shown).not.toContain('thank-the-alarm');
    },
  );

  it('never thanks an alarm alone', () => {
    const shown = asked({ 'what-is-it': 'old-alarm' });
    expect(shown.indexOf('thank-the-alarm')).toBeGreaterThan(shown.indexOf('ask-someone'));
    expect(shown).toContain('my-pace');
  });

  it('says what it may mean that an alarm comes with kindness', () => {
    expect(asked({ 'how-it-speaks': ['when-kind'] })).toContain('when-they-are-kind');
  });
});

describe('receiving-care', () => {
  it('goes on with another kindness than one that had a price', () => {
    const another = { price: 'paid', 'another-one': 'go-on' };
    const shown = way('receiving-care', another);
    expect(shown).toEqual(expect.arrayContaining(['free-moment', 'for-one-moment']));
    expect(exerciseOf('receiving-care').steps.filter(({ recall }) => recall)).toEqual([]);
  });
});

describe('one-small-truth', () => {
  const asked = { 'safe-enough': 'yes' };

  it('takes a smaller one that is bearable', () => {
    const shown = way('one-small-truth', { ...asked, bearable: 'smaller' });
    expect(shown).toEqual(expect.arrayContaining(['smaller-truth', 'when-and-way-out']));
  });

  it.each([undefined, 'not-yet'])('plans no telling of what is too much: %s', (bearable) => {
    expect(way('one-small-truth', { ...asked, bearable })).not.toContain('when-and-way-out');
    expect(way('one-small-truth', { ...asked, bearable: 'not-yet' })).toContain('keep-it');
  });

  it('comes back to what happened, next to what was feared', () => {
    const shown = way('one-small-truth', { ...asked, bearable: 'yes', done: 'worse' });
    expect(shown).toEqual(expect.arrayContaining(['what-happened', 'not-your-doing']));
  });
});

describe('what-happened-facts-log', () => {
  const id = 'what-happened-facts-log';
  const NOTE = ['when', 'saw', 'heard'];

  it('asks about privacy before anything else', () => {
    expect(exerciseOf(id).steps.find(({ kind }) => kind !== 'text')?.id).toBe('private-here');
  });

  it.each([undefined, 'no', 'not-sure'])('takes no note after %s', (answer) => {
    const shown = way(id, { 'private-here': answer, how: 'write' });
    expect(shown.filter((step) => NOTE.includes(step))).toEqual([]);
  });

  it.each([
    { 'private-here': 'no' },
    { 'private-here': 'not-sure' },
    { 'private-here': 'yes', how: 'session' },
  ])('can be told in session instead: %j', (answers) => {
    expect(JSON.stringify(visibleSteps(exerciseOf(id), answers))).toContain('tell it in session');
  });

  it('keeps the note to the client, and explains nothing away', () => {
    expect(NOTE.map((step) => sharingOf(id, step))).toEqual(['private', 'private', 'private']);
    expect(JSON.stringify(exerciseOf(id))).not.toMatch(/old (pain|hurt|alarm)/i);
  });
});

it.each(['what-happened-facts-log', 'discernment-or-alarm'])(
  '%s leaves nothing on a device that somebody else may hold',
  (id) => {
    expect(exerciseOf(id).discreet).toBe(true);
  },
);

describe('after-session-slip', () => {
  it('names a way past the therapist, for their eyes only', () => {
    const answers = { 'how-was-it': ['badly'], 'what-landed-badly': ['not-right'] };
    expect(way('after-session-slip', answers)).toContain('someone-else');
    expect(sharingOf('after-session-slip', 'what-landed-badly')).toBe('private');
  });

  it.each(['badly', 'unsaid'])('offers three ways to bring up what was %s', (answer) => {
    expect(way('after-session-slip', { 'how-was-it': [answer] })).toContain('how-to-bring');
  });
});

describe('weekly-check-in', () => {
  it.each(['yes', 'not-sure'])('turns to care where somebody may have hurt: %s', (answer) => {
    const shown = way('weekly-check-in', { 'anyone-scared-you': answer });
    expect(shown).toEqual(expect.arrayContaining(['you-come-first', 'ask-about-it']));
    expect(sharingOf('weekly-check-in', 'anyone-scared-you')).toBe('private');
  });
});

describe('after-sharing-check', () => {
  it.each(['badly', 'mixed'])('puts no blame on whoever told: %s', (answer) => {
    const shown = way('after-sharing-check', { 'how-they-took-it': answer });
    expect(shown).toContain('not-your-fault');
    expect(shown).not.toContain('bare-is-not-wrong');
  });
});

describe('support-map', () => {
  it('takes an empty map', () => {
    const shown = way('support-map', { 'anything-there': 'nothing-yet' });
    expect(shown).toEqual(expect.arrayContaining(['an-empty-map', 'tiny-step']));
    expect(shown).not.toContain('map');
  });
});
