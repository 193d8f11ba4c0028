import { visibleSteps } from '@app/exercises';
import { loadLibrary } from './index';

const library = loadLibrary();
/** The ids of the steps that these answers lead through. */
const way = (id: string, answers: Record<string, unknown>): string[] =>
  visibleSteps(library.find(id)!, { 'presence-before': 'here', ...answers }).map((step) => step.id);

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
  it.each(['yes', 'not-sure'])('takes no guard down where the night is unsafe: %s', (unsafe) => {
    const shown = way('night-settling', { 'unsafe-at-night': unsafe });
    expect(shown).toEqual(expect.arrayContaining(['right-to-be-awake', 'for-my-session']));
    expect(shown).not.toEqual(expect.arrayContaining(['last-quiet-thing']));
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
  const CONTACT = ['smallest-contact', 'plan-it', 'way-out', 'small-plan', 'tried-it'];
  const contact = (answers: Record<string, unknown>) =>
    way('safe-enough-contact', { 'plan-it': 'yes', ...answers }).filter((step) =>
      CONTACT.includes(step),
    );

  it('plans contact with someone who is not feared, and with nobody else', () => {
    expect(contact({ 'safe-enough': 'yes', 'afraid-of-them': 'no' })).toEqual(CONTACT);
    const others = [
      {},
      { 'safe-enough': 'nobody' },
      { 'safe-enough': 'not-sure' },
      { 'safe-enough': 'yes' },
      { 'safe-enough': 'yes', 'afraid-of-them': 'yes' },
    ];
    for (const answers of others) expect(contact(answers)).toEqual([]);
    const waiting = { 'safe-enough': 'yes', 'afraid-of-them': 'uneasy', 'plan-it': 'not-now' };
    expect(contact(waiting)).toEqual(['smallest-contact', 'plan-it']);
  });

  it.each([{ 'safe-enough': 'nobody' }, { 'safe-enough': 'yes', 'afraid-of-them': 'yes' }])(
    'brings %j to the session',
    (answers) => {
      expect(way('safe-enough-contact', answers)).toContain('for-my-session');
    },
  );
});
