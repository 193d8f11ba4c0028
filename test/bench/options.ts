import { parseArgs } from 'node:util';

/** What `npm run bench` was asked for. */
export interface BenchRunOptions {
  /** How often every operation is measured, on each side. */
  rounds: number;
  /** Length of one measurement of reads; writes are as many as fit about that time. */
  seconds: number;
  /** Names of operations; empty for all. */
  only: string[];
  /** Writes a CPU profile of the API beside the results. */
  hasProfile: boolean;
}

export const USAGE = `npm run bench -- [--rounds N] [--seconds S] [--only NAME[,NAME…]]

Measures the built API beside plain node:http servers on the same Postgres, turn by turn.
  --rounds N    measurements of every operation on each side (5)
  --seconds S   length of one measurement (3)
  --only NAMES  some operations, by name or by the beginning of one
  --profile     writes a CPU profile of the API into bench/ (and slows it down)`;

/** @throws Error for what is not an option, or no positive whole number */
export function readOptions(args: string[]): BenchRunOptions {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      only: { type: 'string', multiple: true, default: [] },
      profile: { type: 'boolean', default: false },
    },
  });
  return {
    rounds: positive('--rounds', values.rounds),
    seconds: positive('--seconds', values.seconds),
    only: values.only.flatMap((names) => names.split(',')).filter(Boolean),
    hasProfile: values.profile,
  };
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${name} needs a whole number above 0, not ${text}`);
}
