import type { Measure } from './measure';
import { valueRange } from './measure';
import type { CutOff, ScaleRule } from './scoring-rules';
import type { ThresholdSource } from './threshold-source';

/** A named number, or a named yes or no, with what it rests on. */
export interface ScoredSubscale {
  readonly id: string;
  readonly name: string;
  /** Unrounded. */
  readonly value: number;
}
export interface ScoredBand {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly source: ThresholdSource;
}
export interface ScoredCutOff extends CutOff {
  /** `open`: between the values of sources that differ. */
  readonly state: 'met' | 'not-met' | 'open';
}
export interface ProvisionalResult {
  /** At most one: a diagnosis never stands beside the one that takes its place. */
  readonly diagnosis: { readonly id: string; readonly name: string } | null;
  readonly clusters: readonly {
    readonly id: string;
    readonly name: string;
    readonly isMet: boolean;
  }[];
  readonly source: ThresholdSource;
}

/** What answers to a measure come to. Where it is not scored there is no number anywhere, and no 0. */
export interface MeasureScore {
  readonly status: 'scored' | 'not-scored';
  /** Ids of scored items that have no valid answer, in their order. */
  readonly missing: readonly string[];
  /** Unrounded; null where it is not scored or the instrument has no total. */
  readonly total: number | null;
  readonly subscales: readonly ScoredSubscale[];
  readonly band: ScoredBand | null;
  readonly cutOffs: readonly ScoredCutOff[];
  readonly provisional: ProvisionalResult | null;
  /** Ids of what somebody should read for themselves; told whether or not it is scored. */
  readonly flags: readonly string[];
  readonly algorithmVersion: number;
}

type Values = ReadonlyMap<string, number>;

/** Scores answers by item id. Never throws; what is no answer to an item counts as missing. */
export function scoreMeasure(measure: Measure, answers: unknown): MeasureScore {
  const { items, scoring, algorithmVersion } = measure;
  const given = validValues(measure, answers);
  const missing = items.map(({ id }) => id).filter((id) => !given.has(id));
  const flags = scoring.flags
    .filter(({ item, atLeast }) => (given.get(item) ?? -Infinity) >= atLeast)
    .map(({ id }) => id);
  if (missing.length > 0)
    return {
      status: 'not-scored',
      missing,
      total: null,
      subscales: [],
      band: null,
      cutOffs: [],
      provisional: null,
      flags,
      algorithmVersion,
    };
  const values = turned(measure, given);
  const total = scoring.total
    ? scaleValue(
        scoring.total,
        items.map(({ id }) => id),
        values,
      )
    : null;
  return {
    status: 'scored',
    missing,
    total,
    subscales: scoring.subscales.map((rule) => ({
      id: rule.id,
      name: rule.name,
      value: scaleValue(rule, rule.items, values),
    })),
    band: total === null ? null : bandOf(measure, total),
    cutOffs:
      total === null ? [] : scoring.cutOffs.map((one) => ({ ...one, state: stateOf(one, total) })),
    // Clusters count answers as they were given.
    provisional: provisionalOf(measure, given),
    flags,
    algorithmVersion,
  };
}

function validValues({ items, options }: Measure, answers: unknown): Map<string, number> {
  const allowed = new Set(options.map(({ value }) => value));
  const values = new Map<string, number>();
  if (typeof answers !== 'object' || answers === null) return values;
  for (const { id } of items) {
    const value = ownValue(answers, id);
    if (typeof value === 'number' && allowed.has(value)) values.set(id, value);
  }
  return values;
}

/** A value that an object itself holds; undefined where looking at it throws. */
function ownValue(answers: object, id: string): unknown {
  try {
    return Object.getOwnPropertyDescriptor(answers, id)?.value;
  } catch {
    return undefined;
  }
}

function turned(measure: Measure, given: Values): Values {
  const { min, max } = valueRange(measure);
  const { reverse } = measure.scoring;
  return new Map(
    [...given].map(([id, value]) => [id, reverse.includes(id) ? min + max - value : value]),
  );
}

function scaleValue({ method, multipliedBy }: ScaleRule, ids: readonly string[], values: Values) {
  const sum = ids.reduce((all, id) => all + (values.get(id) ?? 0), 0);
  return (method === 'sum' ? sum : sum / ids.length) * multipliedBy;
}

/** By where each begins, on the unrounded total: between 2.99 and 3.00 there is no gap to fall into. */
function bandOf({ scoring: { bands } }: Measure, total: number): ScoredBand | null {
  const found = bands?.of.findLast(({ from }) => total >= from);
  return bands && found ? { ...found, source: bands.source } : null;
}

function stateOf({ rule, value, upTo }: CutOff, total: number): ScoredCutOff['state'] {
  if (rule === 'below') return total < value ? 'met' : 'not-met';
  if (total < value) return 'not-met';
  return upTo === undefined || total >= upTo ? 'met' : 'open';
}

function provisionalOf(
  { scoring: { provisional } }: Measure,
  given: Values,
): ProvisionalResult | null {
  if (!provisional) return null;
  const { ratedAtLeast, source } = provisional;
  const clusters = provisional.clusters.map(({ id, name, items, needed }) => ({
    id,
    name,
    isMet: items.filter((item) => (given.get(item) ?? 0) >= ratedAtLeast).length >= needed,
  }));
  const isMet = (id: string) => clusters.some((one) => one.id === id && one.isMet);
  const met = provisional.diagnoses.filter((one) => one.clusters.every(isMet));
  const stands = met.find(({ unless }) => !met.some(({ id }) => id === unless));
  return { diagnosis: stands ? { id: stands.id, name: stands.name } : null, clusters, source };
}
