/**
 * Ids that are promised and not written yet. An exercise may name one as its gentler alternative;
 * until it exists, `find` gives null and no gentler exercise is on offer, only its note in words.
 * The line goes when the exercise comes.
 */
export const PLANNED_EXERCISES: readonly string[] = [
  // felt-safety
  // earned-vulnerability
  // inner-repair
  // then-and-now
  'trigger-ledger',
  'trigger-chain',
  'relationship-timeline',
  'early-signals-map',
  'pattern-finder',
  'when-it-goes-backward',
  // new-blueprints
  'staying-open-longer',
  'relationship-compass',
  'receiving-care',
  'old-rule-new-evidence',
  'letting-go-a-little',
  'saying-what-i-feel',
  // across
];
