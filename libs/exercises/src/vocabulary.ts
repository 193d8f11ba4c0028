/** The concept map: every exercise is tagged with it (docs: clinical content guide). */

/** `across` belongs to no one pillar and never counts as a pillar visited. */
export const PILLARS = [
  'felt-safety',
  'earned-vulnerability',
  'inner-repair',
  'then-and-now',
  'new-blueprints',
  'across',
] as const;
export type Pillar = (typeof PILLARS)[number];

export const STRANDS = [
  'understanding-effects',
  'grief-and-anger',
  'self-care',
  'self-compassion',
  'reframing',
  'communication',
  'boundaries',
  'resilience',
  'support-network',
  'self-trust',
] as const;
export type Strand = (typeof STRANDS)[number];

export const WOUNDS = [
  'betrayal',
  'neglect',
  'gaslighting',
  'conditional-love',
  'unpredictability',
  'invalidation',
  'loneliness-together',
  'fear-and-control',
] as const;
export type Wound = (typeof WOUNDS)[number];

export const PATTERNS = [
  'anxious-attachment',
  'chase-and-withdraw',
  'expecting-rejection',
  'arms-length',
  'avoiding-intimacy',
  'unavailable-partners',
] as const;
export type Pattern = (typeof PATTERNS)[number];

export const REPAIR_AIMS = [
  'trust-self',
  'trust-others',
  'express-needs-and-feelings',
  'safety-in-connection',
] as const;
export type RepairAim = (typeof REPAIR_AIMS)[number];

/** Whether an exercise fits hurt that is over, hurt that goes on, or both. */
export const WHENS = ['past', 'ongoing', 'both'] as const;
export type When = (typeof WHENS)[number];

/** What in a person's history speaks against an exercise. Clinic only: never sent to a client. */
export const CARE_FLAGS = [
  'heart-disease',
  'eating-disorder',
  'cold-allergy',
  'panic',
  'strangulation-history',
  'dissociation',
  'assault',
  'pain',
  'compulsion',
  'ongoing-harm',
] as const;
export type CareFlag = (typeof CARE_FLAGS)[number];

/** With whom an exercise may be practised: never the feared person. */
export const PRACTISE_WITH = ['self', 'safe-person', 'therapist'] as const;
export type PractiseWith = (typeof PRACTISE_WITH)[number];
