import type { Coding } from '@medplum/fhirtypes';
import { repeated } from '../choices';
import { codingOf, filledGroup, groupPart, type FhirItem } from '../fhir/mapping';
import {
  instrumentSchema,
  optionsOf,
  type Instrument,
  type InstrumentOption,
} from '../measures/instrument';
import type { Problem } from '../problem';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('measure'),
  // Shared or not taken: nobody keeps one answer of an instrument to themselves.
  sharing: z.literal('shared'),
  /** The words of the instrument, carried along so that a published exercise is whole by itself. */
  instrument: instrumentSchema,
});

export type MeasureStep = z.infer<typeof definition>;
/** The values that were chosen, by the item's id; items may stay open, in a draft and when handed in. */
export type MeasureAnswer = Readonly<Record<string, number>>;

function answer({ instrument }: MeasureStep): z.ZodType<MeasureAnswer> {
  const items = instrument.items.map((item) => {
    const values = optionsOf(instrument, item).map(({ value }) => z.literal(value));
    return [item.id, z.union(values, 'Choose one of the answers offered.').optional()] as const;
  });
  // An item left open is absent: JSON keeps no undefined, and a score counts what is there.
  return z
    .strictObject(Object.fromEntries(items), 'This has to be an answer for each question.')
    .transform((value) =>
      Object.fromEntries(
        Object.entries(value).flatMap(([id, one]) =>
          typeof one === 'number' ? [[id, one] as const] : [],
        ),
      ),
    );
}

function lines({ items, options }: Instrument, value: MeasureAnswer): string[] {
  return items.flatMap((item, index) => {
    const given = value[item.id];
    const chosen = optionsOf({ options }, item).find((one) => one.value === given);
    return chosen ? [`${index + 1}. ${item.text}: ${chosen.label} (${chosen.value})`] : [];
  });
}

function faults({ instrument: { items, options } }: MeasureStep): Problem[] {
  const path = 'instrument';
  const offered = [options, ...items.map((item) => item.options ?? [])];
  return [
    ...repeated(items.map(({ id }) => id)).map((id) => ({
      path: `${path}.items`,
      message: `The question "${id}" is there twice.`,
    })),
    ...offered
      .flatMap((one) => repeated(one.map(({ value }) => String(value))))
      .map((value) => ({ path: `${path}.options`, message: `The value ${value} is there twice.` })),
  ];
}

const LOINC = 'http://loinc.org';

function coded(loinc: string | undefined): Pick<FhirItem, 'code'> {
  return loinc ? { code: [{ system: LOINC, code: loinc }] } : {};
}

/** An answer with what it counts (hl7.org/fhir/R4/extension-ordinalvalue.html). */
function ordinal({ value, label, loinc }: InstrumentOption): Coding {
  return {
    ...(loinc
      ? { system: LOINC, code: loinc, display: label }
      : codingOf({ id: String(value), label })),
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value },
    ],
  };
}

/** A questionnaire in its published words. Its numbers are worked out where it is read. */
export const measure = {
  kind: 'measure',
  definition,
  answer,
  isEmpty: (value) => Object.keys(value).length === 0,
  inWords: ({ instrument }, value) => lines(instrument, value).join('\n'),
  faults,
  fhir: {
    item: (step) => ({
      type: 'group',
      ...coded(step.instrument.panel),
      item: step.instrument.items.map((item) =>
        groupPart(step, item.id, item.text, {
          type: 'choice',
          ...coded(item.loinc),
          answerOption: optionsOf(step.instrument, item).map((option) => ({
            valueCoding: ordinal(option),
          })),
        }),
      ),
    }),
    filled: (step, value) => [
      filledGroup(
        step,
        Object.fromEntries(
          step.instrument.items.map((item) => {
            const chosen = optionsOf(step.instrument, item).find(
              (option) => option.value === value[item.id],
            );
            return [item.id, chosen && { valueCoding: ordinal(chosen) }];
          }),
        ),
      ),
    ],
  },
} satisfies StepKind<typeof definition, MeasureAnswer>;
