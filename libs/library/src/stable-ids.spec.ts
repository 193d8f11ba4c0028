import { PILLARS, type Pillar } from '@app/exercises';
import { loadLibrary } from './index';

const library = loadLibrary();

/**
 * Practices assign these by name, and other files refer to them. An exercise may get a new version; its
 * id and its pillar stay.
 */
const IDS: Record<Pillar, readonly string[]> = {
  'felt-safety': [
    'orienting-to-the-room',
    'five-senses',
    'feet-and-hands',
    'paced-breathing',
    'cold-water-reset',
    'body-weather',
    'window-map',
    'a-place-of-ease',
    'night-settling',
    'flashback-card',
    'safe-enough-contact',
  ],
  'earned-vulnerability': [
    'cues-of-safety',
    'green-and-red-flags',
    'trust-ladder',
    'one-small-truth',
    'circles-of-closeness',
    'mine-to-keep',
    'after-sharing-check',
    'discernment-or-alarm',
    'boundary-builder',
    'what-happened-facts-log',
  ],
  'inner-repair': [
    'catch-the-critic',
    'whose-voice',
    'thought-record',
    'kinder-reply',
    'unsent-letter',
    'letter-to-younger-me',
    'responsibility-pie',
    'worth-inventory',
    'shame-to-words',
    'room-for-grief',
    'anger-as-information',
    'trusting-my-own-sense',
  ],
  'then-and-now': [
    'then-or-now-pause',
    'trigger-ledger',
    'trigger-chain',
    'relationship-timeline',
    'early-signals-map',
    'pattern-finder',
    'when-it-goes-backward',
  ],
  'new-blueprints': [
    'good-moments-log',
    'ask-for-a-need',
    'clear-request-script',
    'listening-practice',
    'repair-conversation',
    'staying-open-longer',
    'relationship-compass',
    'receiving-care',
    'old-rule-new-evidence',
    'letting-go-a-little',
    'saying-what-i-feel',
  ],
  across: [
    'weekly-check-in',
    'feeling-map',
    'self-care-menu',
    'movement-nature-making-plan',
    'mindful-minutes',
    'support-map',
    'resilience-timeline',
    'looking-back-letter',
    'after-session-slip',
  ],
};

describe('the exercises that practices may count on', () => {
  it('are sixty', () => {
    expect(new Set(PILLARS.flatMap((pillar) => IDS[pillar])).size).toBe(60);
  });

  it.each(PILLARS)('are all there under %s', (pillar) => {
    const found = IDS[pillar].map((id) => [id, library.find(id)?.pillar]);
    expect(found).toEqual(IDS[pillar].map((id) => [id, pillar]));
  });

  it('wait for the session where they are begun there', () => {
    const first = library
      .list()
      .filter(({ care }) => care.firstInSession)
      .map(({ id }) => id);
    expect(first.sort()).toEqual([
      'letter-to-younger-me',
      'relationship-timeline',
      'responsibility-pie',
      'shame-to-words',
      'trigger-chain',
      'unsent-letter',
      'whose-voice',
    ]);
  });
});
