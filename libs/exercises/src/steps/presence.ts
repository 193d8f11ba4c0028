import { answers, choiceAnswer, options } from '../fhir/mapping';
import { choiceIds, labelOf, type Choice } from '../choices';
import type { Language } from '../language';
import { momentSchema } from '../moment';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

const presences = ['here', 'foggy', 'far-away', 'numb'] as const;
/** How present a person feels. Numb with distress 0 is not improvement. */
export type PresenceAnswer = (typeof presences)[number];

const WORDS: Record<Language, Record<PresenceAnswer, string>> = {
  en: { here: 'Here', foggy: 'Foggy', 'far-away': 'Far away', numb: 'Numb' },
  es: { here: 'Aquí', foggy: 'Como entre niebla', 'far-away': 'Lejos', numb: 'Sin sentir nada' },
};

type PresenceChoice = Choice & { readonly id: PresenceAnswer };
/** The four answers with their words, in the order they are shown. */
export function presenceChoices(language: Language): readonly PresenceChoice[] {
  return presences.map((id) => ({ id, label: WORDS[language][id] }));
}
export const PRESENCE_CHOICES = presenceChoices('en');

/** The answers after which an exercise ends in looking around with open eyes. */
export const NOT_PRESENT: readonly PresenceAnswer[] = ['far-away', 'numb'];

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('presence'),
  moment: momentSchema,
});

export type PresenceStep = z.infer<typeof definition>;

export const presence = {
  kind: 'presence',
  definition,
  answer: () => z.enum(presences, 'Choose one of the answers offered.'),
  isEmpty: () => false,
  inWords: (_step, value, language) => labelOf(presenceChoices(language), value),
  comparesAs: () => ({ as: 'one-of', values: choiceIds(PRESENCE_CHOICES) }),
  fhir: {
    item: () => ({ type: 'choice', answerOption: options(PRESENCE_CHOICES) }),
    filled: (_step, value) => answers([choiceAnswer(PRESENCE_CHOICES, value)!]),
  },
} satisfies StepKind<typeof definition, PresenceAnswer>;
