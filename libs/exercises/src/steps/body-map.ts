import {
  choiceAnswer,
  filledGroup,
  numberAnswer,
  options,
  groupPart,
  zeroToTenItem,
} from '../fhir/mapping';
import {
  choiceIds,
  choiceSchema,
  duplicateChoices,
  labelOf,
  repeated,
  type Choice,
} from '../choices';
import type { Language } from '../language';
import { stepFields, type StepKind } from '../step-kind';
import { outOfTen, zeroToTen } from '../zero-to-ten';
import { z } from '../zod';

const regions = [
  'head',
  'face',
  'jaw',
  'throat',
  'shoulders',
  'chest',
  'back',
  'arms',
  'hands',
  'belly',
  'hips',
  'legs',
  'feet',
] as const;
export type BodyRegion = (typeof regions)[number];

const SPANISH: Record<BodyRegion, string> = {
  head: 'Cabeza',
  face: 'Cara',
  jaw: 'Mandíbula',
  throat: 'Garganta',
  shoulders: 'Hombros',
  chest: 'Pecho',
  back: 'Espalda',
  arms: 'Brazos',
  hands: 'Manos',
  belly: 'Vientre',
  hips: 'Caderas',
  legs: 'Piernas',
  feet: 'Pies',
};

type RegionChoice = Choice & { readonly id: BodyRegion };
/** The places of the map with their words, from the head down: the same in every exercise. */
export function bodyRegions(language: Language): readonly RegionChoice[] {
  const english = (id: BodyRegion) => `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return regions.map((id) => ({ id, label: language === 'es' ? SPANISH[id] : english(id) }));
}
export const BODY_REGIONS = bodyRegions('en');

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('body-map'),
  /** What one may notice there, e.g. warm, tight, nothing. */
  sensations: z.array(choiceSchema).min(3).max(16),
});

export type BodyMapStep = z.infer<typeof definition>;

/** One place; what is felt there and how strong it is may stay open. */
export interface BodyMark {
  region: BodyRegion;
  sensation?: string | undefined;
  strength?: number | undefined;
}
/** Each place once, in the order they were marked. */
export type BodyMapAnswer = BodyMark[];

function answer({ sensations }: BodyMapStep): z.ZodType<BodyMapAnswer> {
  const mark = z.strictObject(
    {
      region: z.enum(regions, 'Choose a place on the map.'),
      sensation: z.enum(choiceIds(sensations), 'Choose from the words offered.').optional(),
      strength: zeroToTen.optional(),
    },
    'Each mark is a place, a word for it, and a number from 0 to 10.',
  );
  return z
    .array(mark, 'This has to be a list of places.')
    .refine((all) => repeated(all.map((one) => one.region)).length === 0, 'Mark each place once.');
}

function oneInWords(
  { sensations }: BodyMapStep,
  { region, sensation, strength }: BodyMark,
  language: Language,
) {
  const place = labelOf(bodyRegions(language), region);
  const felt = sensation === undefined ? [] : [labelOf(sensations, sensation).toLowerCase()];
  const strong = strength === undefined ? [] : [outOfTen(strength, language)];
  const rest = [...felt, ...strong].join(', ');
  return rest === '' ? place : `${place}: ${rest}`;
}

/** Where in the body something is felt, what it is like, and how strong. */
export const bodyMap = {
  kind: 'body-map',
  definition,
  answer,
  isEmpty: (value) => value.length === 0,
  inWords: (step, value, language) =>
    value.map((mark) => oneInWords(step, mark, language)).join('\n'),
  faults: (step) => duplicateChoices('sensations', step.sensations),
  fhir: {
    item: (step) => ({
      type: 'group',
      repeats: true,
      item: [
        groupPart(step, 'place', 'Place', { type: 'choice', answerOption: options(BODY_REGIONS) }),
        groupPart(step, 'sensation', 'What it is like', {
          type: 'choice',
          answerOption: options(step.sensations),
        }),
        groupPart(step, 'strength', 'How strong', zeroToTenItem),
      ],
    }),
    filled: (step, value) =>
      value.map(({ region, sensation, strength }) =>
        filledGroup(step, {
          place: choiceAnswer(BODY_REGIONS, region),
          sensation: choiceAnswer(step.sensations, sensation),
          strength: numberAnswer(strength),
        }),
      ),
  },
} satisfies StepKind<typeof definition, BodyMapAnswer>;
