import { repeated } from '../choices';
import { readAs, type Checked, type Problem } from '../problem';
import { measureSchema, totalRange, type Measure } from './measure';

/** What stands against a measure whose shape is right: [] when nothing does. */
export function checkMeasure(measure: Measure): Problem[] {
  return [
    ...twice(measure),
    ...unheardOf(measure),
    ...textAndLicence(measure),
    ...bandsWithGaps(measure),
    ...diagnosesOfNothing(measure),
  ];
}

/** Reads a measure from plain data: its shape first, then `checkMeasure`. Never throws. */
export function readMeasure(value: unknown): Checked<Measure> {
  const read = readAs(measureSchema, value);
  if (!read.ok) return read;
  const problems = checkMeasure(read.value);
  return problems.length === 0 ? read : { ok: false, problems };
}

function twice({ items, unscored, options }: Measure): Problem[] {
  const ids = repeated([...items, ...unscored].map(({ id }) => id));
  const values = repeated(options.map(({ value }) => String(value)));
  return [
    ...ids.map((id) => ({ path: 'items', message: `Two items have the id "${id}".` })),
    ...values.map((value) => ({ path: 'options', message: `The value ${value} is there twice.` })),
  ];
}

/** Rules that name items which are not there, or which are never scored. */
function unheardOf({ items, scoring }: Measure): Problem[] {
  const known = new Set(items.map(({ id }) => id));
  const { reverse, subscales, provisional, flags } = scoring;
  const named = {
    reverse,
    subscales: subscales.flatMap((one) => one.items),
    provisional: (provisional?.clusters ?? []).flatMap((one) => one.items),
    flags: flags.map(({ item }) => item),
  };
  return Object.entries(named).flatMap(([rule, ids]) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => ({ path: `scoring.${rule}`, message: `"${id}" is no scored item.` })),
  );
}

function textAndLicence({ items, unscored, options, instructions, licence }: Measure): Problem[] {
  const texts = [
    instructions,
    ...[...items, ...unscored].map(({ text }) => text),
    ...[options, ...unscored.map((one) => one.options)].flat().map(({ label }) => label),
  ];
  const found: Problem[] = [];
  const wanted = licence.shipsText;
  if (texts.some((text) => (text !== undefined) !== wanted))
    found.push({
      path: 'licence.shipsText',
      message: wanted ? 'A text is missing.' : 'Its text cannot be written here.',
    });
  if (licence.needsAttestation === licence.shipsText)
    found.push({
      path: 'licence.needsAttestation',
      message: 'Text that is not shipped is loaded.',
    });
  return found;
}

function bandsWithGaps(measure: Measure): Problem[] {
  const { bands } = measure.scoring;
  const range = totalRange(measure);
  if (!bands) return [];
  const first = bands.of[0];
  const last = bands.of.at(-1);
  const isWhole = range !== null && first?.from === range.min && last?.to === range.max;
  const isInOrder = bands.of.every(({ from, to }, index) => {
    const next = bands.of[index + 1];
    return from < to && (!next || to < next.from);
  });
  return isWhole && isInOrder
    ? []
    : [{ path: 'scoring.bands', message: 'Bands cover the whole range, in order.' }];
}

function diagnosesOfNothing({ scoring: { provisional } }: Measure): Problem[] {
  if (!provisional) return [];
  const clusters = provisional.clusters.map(({ id }) => id);
  const diagnoses = provisional.diagnoses.map(({ id }) => id);
  return provisional.diagnoses.flatMap(({ id, clusters: needs, unless }) =>
    needs.every((one) => clusters.includes(one)) &&
    (unless === undefined || (unless !== id && diagnoses.includes(unless)))
      ? []
      : [{ path: 'scoring.provisional', message: `"${id}" rests on something that is not there.` }],
  );
}
