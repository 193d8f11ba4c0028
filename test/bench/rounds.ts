import type { Client } from 'pg';
import type { Dataset } from './dataset';
import { type Burst, readFor, writeAll } from './load';
import type { ApiServer, Server } from './processes';
import type { Read } from './reads';
import { inTurn } from './statistics';
import {
  assertWritten,
  type Homework,
  newHomework,
  rawInserts,
  shortAnswers,
  type Write,
  WRITES,
} from './writes';

/** Connections at which throughput is taken, and at which slow answers are. */
export const WIDE = 32;
export const NARROW = 16;

/** Writes of one measurement at `WIDE`, for each second; a multiple of both widths. */
const WRITES_A_SECOND = 192;
/** The raw server is that much faster: its measurements should last about as long. */
const RAW_WRITES_A_SECOND = 1280;

/** One operation, one round: both sides, at both widths. */
export interface Round {
  name: string;
  wide: { trellis: Burst; raw: Burst };
  narrow: { trellis: Burst; raw: Burst };
}

/** What the rounds run against. */
export interface Stage {
  api: ApiServer;
  raw: Server;
  db: Client;
  dataset: Dataset;
  seconds: number;
}

type Side = 'trellis' | 'raw';
const SIDES: Side[] = ['trellis', 'raw'];

/** Measures one read on both sides, at both widths; whose turn comes first goes by the round. */
export async function readRound(
  { api, raw }: Stage,
  read: Read,
  round: number,
  seconds: number,
): Promise<Round> {
  const measure = async (connections: number) => {
    const bursts: Partial<Record<Side, Burst>> = {};
    for (const side of inTurn(SIDES, round)) {
      const { url } = side === 'raw' ? raw : api;
      bursts[side] = await readFor(url, connections, seconds, read[side]);
    }
    return bursts as Record<Side, Burst>;
  };
  return { name: read.name, wide: await measure(WIDE), narrow: await measure(NARROW) };
}

/** Makes, answers and hands in assignments, measuring each of these beside raw inserts. */
export async function writeRound(stage: Stage, round: number, seconds: number): Promise<Round[]> {
  const wide = newHomework(stage.dataset, seconds * WRITES_A_SECOND);
  const narrow = newHomework(stage.dataset, (seconds * WRITES_A_SECOND) / 2);
  const rounds: Round[] = [];
  for (const write of WRITES) {
    if (write.name === 'submit') {
      await writeAll(stage.api.portalUrl, WIDE, shortAnswers([...wide, ...narrow]));
    }
    rounds.push({
      name: write.name,
      wide: await both(stage, write, WIDE, wide, round, seconds),
      narrow: await both(stage, write, NARROW, narrow, round, seconds),
    });
  }
  return rounds;
}

async function both(
  { api, raw, db }: Stage,
  write: Write,
  connections: number,
  homework: Homework[],
  round: number,
  seconds: number,
): Promise<Record<Side, Burst>> {
  const bursts: Partial<Record<Side, Burst>> = {};
  for (const side of inTurn(SIDES, round)) {
    if (side === 'trellis') {
      const url = write.surface === 'clinic' ? api.url : api.portalUrl;
      bursts.trellis = await writeAll(url, connections, write.requests(homework));
      await assertWritten(
        db,
        write.count,
        homework.map(({ id }) => id),
      );
    } else {
      const { ids, all } = rawInserts(seconds * RAW_WRITES_A_SECOND, write.rawBytes);
      bursts.raw = await writeAll(raw.url, connections, all);
      await assertWritten(
        db,
        'select count(*)::int as count from raw_inserted where id = any($1)',
        ids,
      );
    }
  }
  return bursts as Record<Side, Burst>;
}
