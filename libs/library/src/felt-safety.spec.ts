import { visibleSteps } from '@app/exercises';
import { loadLibrary } from './index';

const library = loadLibrary();
/** The ids of the steps that these answers lead through. */
const way = (id: string, answers: Record<string, unknown>): string[] =>
  visibleSteps(library.find(id)!, { 'presence-before': 'here', ...answers }).map((step) => step.id);
const stepOf = (id: string, step: string) =>
  library.find(id)!.steps.find((one) => one.id === step)!;

describe('paced-breathing', () => {
  it.each([
    [{ 'breath-or-hands': 'hands' }],
    [{}],
    [{ 'presence-before': 'numb', 'breath-or-hands': 'breath' }],
  ])('leaves the breath out for %j, and names a second tool', (answers) => {
    const shown = way('paced-breathing', answers);
    expect(shown).not.toContain('slow-breaths');
    expect(shown).toEqual(expect.arrayContaining(['slow-hands', 'second-tool']));
  });

  it.each(['dizzy', 'short-of-air', 'afraid'])('lets the breath be after %s', (felt) => {
    const answers = { 'breath-or-hands': 'breath', 'what-it-was-like': [felt] };
    const shown = way('paced-breathing', answers);
    expect(shown).toEqual(expect.arrayContaining(['slow-breaths', 'leave-the-breath']));
  });

  it('tells nobody to leave a breath that they did not follow', () => {
    const stop = stepOf('paced-breathing', 'leave-the-breath');
    expect(JSON.stringify(stop)).toContain('with the breath or with the hands');
  });

  it('is kept from whoever has a heart disease', () => {
    expect(library.find('paced-breathing')!.care.avoidWhen).toContain('heart-disease');
  });
});

describe('cold-water-reset', () => {
  it.each([undefined, 'not-sure', 'leave-out'])('uses no cold after %s', (check) => {
    const shown = way('cold-water-reset', { 'body-check': check });
    expect(shown).not.toContain('try-cool');
    expect(shown).toContain('without-cold');
  });

  it('uses it where the body allows, and has a way without it too', () => {
    const shown = way('cold-water-reset', { 'body-check': 'fine' });
    expect(shown).toEqual(expect.arrayContaining(['try-cool', 'without-cold']));
  });
});

describe.each([
  ['body-weather', 'places', { 'how-near': 'map' }, 'look-outside'],
  ['feeling-map', 'where-it-is', { 'look-at-body': 'yes' }, 'what-it-may-want'],
])('%s', (id, map, chosen, instead) => {
  it('looks at the body only of whoever is here and wants to', () => {
    expect(way(id, chosen)).toContain(map);
    expect(way(id, {})).not.toContain(map);
    for (const presence of ['far-away', 'numb']) {
      const shown = way(id, { ...chosen, 'presence-before': presence });
      expect(shown).not.toContain(map);
      expect(shown).toContain(instead);
    }
  });
});

describe('night-settling', () => {
  const SETTLING = ['how-nights-are', 'beside-me', 'put-down', 'last-quiet-thing', 'if-i-wake'];
  const settled = (unsafe: string | undefined) =>
    way('night-settling', { 'unsafe-at-night': unsafe }).filter((step) => SETTLING.includes(step));

  it('settles for the night only where nobody makes it unsafe', () => {
    expect(settled('no')).toEqual(SETTLING);
    for (const unsafe of ['yes', 'not-sure', undefined]) expect(settled(unsafe)).toEqual([]);
  });

  it.each(['yes', 'not-sure'])('takes no guard down where the night is unsafe: %s', (unsafe) => {
    const shown = way('night-settling', { 'unsafe-at-night': unsafe });
    expect(shown).toEqual(
      expect.arrayContaining(['right-to-be-awake', 'for-my-session', 'look-around']),
    );
  });

  it('only looks around with the question left open, as its help says', () => {
    expect(way('night-settling', {})).toEqual([
      'before-you-start',
      'unsafe-at-night',
      'look-around',
    ]);
    expect(stepOf('night-settling', 'unsafe-at-night').help).toContain('we only look around');
  });

  it('keeps to the client whom they would reach', () => {
    expect(stepOf('night-settling', 'whom-to-reach').sharing).toBe('private');
  });
});

describe('flashback-card', () => {
  it('says that it is a memory only where it is over', () => {
    expect(way('flashback-card', { 'is-it-over': 'over' })).toContain('words-today');
    for (const over of ['going-on', 'not-sure', undefined])
      expect(way('flashback-card', { 'is-it-over': over })).not.toContain('words-today');
    for (const over of ['going-on', 'not-sure'])
      expect(way('flashback-card', { 'is-it-over': over })).toEqual(
        expect.arrayContaining(['look-first', 'words-look-first']),
      );
  });
});

describe('safe-enough-contact', () => {
  const CONTACT = ['body-near-them', 'smallest-contact', 'way-out', 'small-plan', 'tried-it'];
  const contact = (answers: Record<string, unknown>) =>
    way('safe-enough-contact', { 'smallest-contact': 'message', ...answers }).filter((step) =>
      CONTACT.includes(step),
    );
  const NOT_WITH_THEM = ['yes', 'pleasing', 'away', 'uneasy'];

  it('plans contact with someone who is not feared, and with nobody else', () => {
    const near = { 'safe-enough': 'yes', 'afraid-of-them': 'no' };
    expect(contact(near)).toEqual(CONTACT);
    expect(contact({ ...near, 'smallest-contact': 'none' })).toEqual(CONTACT.slice(0, 2));
    const others = [
      {},
      { 'safe-enough': 'nobody' },
      { 'safe-enough': 'not-sure' },
      { 'safe-enough': 'yes' },
      ...NOT_WITH_THEM.map((felt) => ({ 'safe-enough': 'yes', 'afraid-of-them': felt })),
    ];
    for (const answers of others) expect(contact(answers)).toEqual([]);
  });

  it.each([
    [{ 'safe-enough': 'nobody' }, 'no-contact-yet'],
    [{ 'safe-enough': 'yes', 'afraid-of-them': 'yes' }, 'not-with-them'],
    [{ 'safe-enough': 'yes', 'afraid-of-them': 'uneasy' }, 'careful-is-allowed'],
    [{ 'safe-enough': 'yes', 'afraid-of-them': 'pleasing' }, 'what-it-costs'],
    [{ 'safe-enough': 'yes', 'afraid-of-them': 'away' }, 'what-it-costs'],
  ])('brings %j to the session', (answers, text) => {
    const shown = way('safe-enough-contact', answers);
    expect(shown).toEqual(expect.arrayContaining([text, 'for-my-session']));
  });
});
