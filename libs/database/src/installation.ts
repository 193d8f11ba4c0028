import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from './practice-gate';

/** Serialises whoever sets up the first practice ("frst" in ASCII). */
const FIRST_PRACTICE = 0x66727374;

/** The one thing that is known across practices: whether there is any. */
@Injectable()
export class Installation {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether any practice is confirmed. */
  hasPractice(): Promise<boolean> {
    return this.ask((sql) => this.dataSource.query(sql));
  }

  /** The same inside a transaction that is about to open the first one: others wait until it ends. */
  async hasPracticeLocked(tx: Tx): Promise<boolean> {
    await tx.query('select pg_advisory_xact_lock($1)', [FIRST_PRACTICE]);
    return this.ask((sql) => tx.query(sql));
  }

  private async ask(query: (sql: string) => Promise<unknown>): Promise<boolean> {
    const rows = (await query('select sec.has_practice() as "hasPractice"')) as {
      hasPractice: boolean;
    }[];
    return rows[0]?.hasPractice ?? false;
  }
}
