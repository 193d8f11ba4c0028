import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import type { BenchRunOptions } from './options';
import type { Round } from './rounds';
import { ratios, type Spread, spread } from './statistics';

export const RESULTS_FOLDER = resolve(__dirname, '../../bench');

/** The longest that slow answers may take, as a multiple of the raw server's. */
const P99_TARGET = 3;
const START_TARGET_MS = 1500;
const MEMORY_TARGET_MB = 250;

/** What one operation came to. */
export interface OperationResult {
  name: string;
  what: string;
  target: number | null;
  /** Requests a second at 32 connections. */
  trellisPerSecond: Spread;
  rawPerSecond: Spread;
  ratio: Spread;
  /** Milliseconds at 16 connections. */
  trellisP99: Spread;
  rawP99: Spread;
  p99Ratio: Spread;
}

/** What the API itself came to. */
export interface ProcessResult {
  warmStartMs: Spread;
  /** After all rounds. */
  memoryMb: number;
}

export function resultOf(
  { name, what, target }: Pick<OperationResult, 'name' | 'what' | 'target'>,
  rounds: Round[],
): OperationResult {
  const own = rounds.filter((round) => round.name === name);
  const wide = (side: 'trellis' | 'raw') => own.map((round) => round.wide[side].perSecond);
  const p99 = (side: 'trellis' | 'raw') => own.map((round) => round.narrow[side].p99);
  return {
    name,
    what,
    target,
    trellisPerSecond: spread(wide('trellis')),
    rawPerSecond: spread(wide('raw')),
    ratio: ratios(wide('trellis'), wide('raw')),
    trellisP99: spread(p99('trellis')),
    rawP99: spread(p99('raw')),
    p99Ratio: ratios(p99('trellis'), p99('raw')),
  };
}

/** The ratio tables, as text. */
export function tables(operations: OperationResult[], process: ProcessResult): string {
  const throughput = operations.map((one) => [
    one.name,
    whole(one.trellisPerSecond),
    whole(one.rawPerSecond),
    fine(one.ratio),
    one.target === null ? '–' : `≥ ${one.target.toFixed(2)}`,
    one.target === null ? '' : verdict(one.ratio.median >= one.target),
  ]);
  const slow = operations.map((one) => [
    one.name,
    fine(one.trellisP99),
    fine(one.rawP99),
    fine(one.p99Ratio),
    `≤ ${P99_TARGET}`,
    verdict(one.p99Ratio.median <= P99_TARGET),
  ]);
  const { warmStartMs, memoryMb } = process;
  return [
    table(['32 connections', 'trellis /s', 'raw /s', 'trellis ÷ raw', 'target', ''], throughput),
    table(['p99 at 16', 'trellis ms', 'raw ms', 'trellis ÷ raw', 'target', ''], slow),
    table(
      ['the API', 'measured', 'target', ''],
      [
        [
          'warm start',
          `${whole(warmStartMs)} ms`,
          `≤ ${START_TARGET_MS} ms`,
          verdict(warmStartMs.median <= START_TARGET_MS),
        ],
        [
          'memory after the load',
          `${memoryMb.toFixed(0)} MB`,
          `≤ ${MEMORY_TARGET_MB} MB`,
          verdict(memoryMb <= MEMORY_TARGET_MB),
        ],
      ],
    ),
    'Medians (least–most) over the rounds. Only ratios within one run mean anything.',
  ].join('\n\n');
}

/** Writes everything into `bench/results.json`; answers its path. */
export async function keep(
  db: Client,
  options: BenchRunOptions,
  operations: OperationResult[],
  api: ProcessResult,
): Promise<string> {
  const { rows } = await db.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('server_version', 'fsync', 'synchronous_commit')`,
  );
  const machine = {
    cpus: cpus().length,
    cpu: cpus()[0]?.model,
    node: process.version,
    postgres: Object.fromEntries(rows.map(({ name, setting }) => [name, setting])),
  };
  mkdirSync(RESULTS_FOLDER, { recursive: true });
  const file = join(RESULTS_FOLDER, 'results.json');
  const results = { measuredAt: new Date().toISOString(), machine, options, operations, api };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return file;
}

const whole = ({ median, min, max }: Spread) =>
  `${median.toFixed(0)} (${min.toFixed(0)}–${max.toFixed(0)})`;
const fine = ({ median, min, max }: Spread) =>
  `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
const verdict = (isMet: boolean) => (isMet ? 'met' : 'missed');

function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  );
}
