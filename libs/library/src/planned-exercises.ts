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
  // new-blueprints
  'relationship-compass',
  'receiving-care',
  'letting-go-a-little',
  // across
];
