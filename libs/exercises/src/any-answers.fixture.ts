import fc from 'fast-check';
import type { Answers } from './answers';
import type { Exercise } from './exercise';
import { optionsOf } from './measures/instrument';
import type { Step } from './registry';
import { PRESENCE_CHOICES } from './steps/presence';
import { BODY_REGIONS } from './steps/body-map';
import { PLAN_PARTS } from './steps/plan';

const zeroToTen = fc.integer({ min: 0, max: 10 });
const words = (max: number) =>
  fc
    .oneof(
      fc.string({ maxLength: Math.min(max, 40) }),
      fc.string({ unit: 'grapheme', maxLength: Math.min(max, 10) }),
      fc.constantFrom('', '  ', 'a\nb', '😀 – ñ', '\u0007bell'),
    )
    .filter((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text) && text.length <= max);
const idOf = (choices: readonly { id: string }[]) =>
  fc.constantFrom(...choices.map(({ id }) => id));
const open = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const eachOnce = <T>(one: fc.Arbitrary<T>, by: (value: T) => unknown, maxLength: number) =>
  fc.uniqueArray(one, { selector: by, maxLength });

/** Valid answers to a step, empty and half-filled ones among them; undefined for what asks nothing. */
function validAnswer(step: Step): fc.Arbitrary<unknown> {
  switch (step.kind) {
    case 'text':
    case 'content-note':
      return fc.constant(undefined);
    case 'short-answer':
      return words(500);
    case 'long-answer':
    case 'letter':
      return words(2_000);
    case 'single-choice':
      return idOf(step.choices);
    case 'multi-choice':
      return fc.shuffledSubarray(step.choices.map(({ id }) => id));
    case 'scale':
    case 'distress':
      return zeroToTen;
    case 'presence':
      return idOf(PRESENCE_CHOICES);
    case 'practice':
    case 'breath-pacer':
      return fc.boolean();
    case 'feelings':
      return eachOnce(
        fc.oneof(
          fc.record({ feeling: idOf(step.feelings), strength: open(zeroToTen) }),
          fc.record({ own: words(60), strength: open(zeroToTen) }),
        ),
        (felt) => ('own' in felt ? `own:${felt.own.trim().toLowerCase()}` : felt.feeling),
        4,
      );
    case 'plan':
      return fc.record(Object.fromEntries(PLAN_PARTS.map((part) => [part, open(words(200))])));
    case 'ladder':
      return fc.array(fc.record({ words: words(200), level: open(zeroToTen) }), {
        maxLength: step.rungs,
      });
    case 'table-rows':
      return fc.array(
        fc.record(Object.fromEntries(step.columns.map(({ id }) => [id, open(words(200))]))),
        { maxLength: Math.min(3, step.maxRows) },
      );
    case 'script-builder':
      return fc.record(Object.fromEntries(step.parts.map(({ id }) => [id, open(words(200))])));
    case 'body-map':
      return eachOnce(
        fc.record({
          region: idOf(BODY_REGIONS),
          sensation: open(idOf(step.sensations)),
          strength: open(zeroToTen),
        }),
        ({ region }) => region,
        6,
      );
    case 'timeline':
      return fc.array(
        fc.record({ when: open(words(40)), headline: words(80), kind: open(idOf(step.kinds)) }),
        { maxLength: 2 },
      );
    case 'circles':
      return fc.array(fc.record({ name: words(60), ring: idOf(step.rings) }), { maxLength: 2 });
    case 'measure':
      return fc.record(
        Object.fromEntries(
          step.instrument.items.map((item) => [
            item.id,
            open(fc.constantFrom(...optionsOf(step.instrument, item).map(({ value }) => value))),
          ]),
        ),
      );
    case 'pie':
      return fc.array(fc.record({ words: words(80), size: open(zeroToTen) }), { maxLength: 2 });
  }
}

/** Valid answers to some of the steps: what a careful screen sends. */
export function validAnswers({ steps }: Pick<Exercise, 'steps'>): fc.Arbitrary<Answers> {
  const each = steps.map((step) => [step.id, open(validAnswer(step))] as const);
  return fc.record(Object.fromEntries(each));
}

/** Whatever JSON can hold under the ids of the steps and others: what anybody could send. */
export function anyAnswers({ steps }: Pick<Exercise, 'steps'>): fc.Arbitrary<Answers> {
  const ids = fc.oneof(
    fc.constantFrom(...steps.map(({ id }) => id)),
    fc.constantFrom('constructor', '__proto__', 'no-such-step'),
  );
  return fc.dictionary(ids, fc.oneof(fc.jsonValue(), ...steps.map(validAnswer)), { maxKeys: 12 });
}
