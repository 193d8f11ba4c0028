import { choiceAnswer, filledGroup, options, groupPart, wordsAnswer } from '../fhir/mapping';
import { choiceIds, choiceSchema, duplicateChoices, labelOf } from '../choices';
import { inOneLine } from '../in-one-line';
import { safeText, wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

/** Characters (UTF-16 units) of when something was, and of its headline. */
export const TIMELINE_MAX = { when: 40, headline: 80 } as const;

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('timeline'),
  /** What one entry is called, e.g. "Moment"; its number is added. */
  entryName: wording(40),
  kinds: z.array(choiceSchema).min(1).max(4),
  /** Each new entry is offered as the next kind, e.g. a support after a hurt. It can be changed. */
  alternate: z.boolean().default(false),
  maxEntries: z.int().min(2).max(30).default(12),
});

export type TimelineStep = z.infer<typeof definition>;

/** One entry; when it was and of which kind may stay open. */
export interface TimelineEntry {
  when?: string | undefined;
  headline: string;
  kind?: string | undefined;
}
/** From the earliest on, as the client ordered them. A blank one is a place that was left open. */
export type TimelineAnswer = TimelineEntry[];

function answer({ kinds, maxEntries }: TimelineStep): z.ZodType<TimelineAnswer> {
  const entry = z.strictObject(
    {
      when: safeText(TIMELINE_MAX.when).optional(),
      headline: safeText(TIMELINE_MAX.headline),
      kind: z.enum(choiceIds(kinds), 'Choose one of the kinds offered.').optional(),
    },
    'Each entry is when it was, a headline, and what kind it was.',
  );
  return z
    .array(entry, 'This has to be a list of entries.')
    .max(maxEntries, `Write ${maxEntries} entries or fewer.`);
}

const isBlank = ({ when, headline }: TimelineEntry): boolean =>
  (when ?? '').trim() === '' && headline.trim() === '';

function oneInWords({ kinds }: TimelineStep, { when, headline, kind }: TimelineEntry): string {
  const parts = [when ?? '', headline].map(inOneLine).filter(Boolean).join(' — ');
  return kind === undefined ? parts : `${parts} (${labelOf(kinds, kind).toLowerCase()})`;
}

/** Headlines of what happened, in order: no detail, so that the whole can be looked at. */
export const timeline = {
  kind: 'timeline',
  definition,
  answer,
  isEmpty: (value) => value.every(isBlank),
  inWords: (step, value) =>
    value
      .filter((entry) => !isBlank(entry))
      .map((entry) => oneInWords(step, entry))
      .join('\n'),
  faults: (step) => duplicateChoices('kinds', step.kinds),
  fhir: {
    item: (step) => ({
      type: 'group',
      repeats: true,
      item: [
        groupPart(step, 'when', 'When', { type: 'string', maxLength: TIMELINE_MAX.when }),
        groupPart(step, 'headline', step.entryName, {
          type: 'string',
          maxLength: TIMELINE_MAX.headline,
        }),
        groupPart(step, 'kind', 'Kind', { type: 'choice', answerOption: options(step.kinds) }),
      ],
    }),
    filled: (step, value) =>
      value
        .filter((entry) => !isBlank(entry))
        .map(({ when, headline, kind }) =>
          filledGroup(step, {
            when: wordsAnswer(when),
            headline: wordsAnswer(headline),
            kind: choiceAnswer(step.kinds, kind),
          }),
        ),
  },
} satisfies StepKind<typeof definition, TimelineAnswer>;
