import { Injectable } from '@nestjs/common';
import { type Actor, isId, notFound } from '@app/kernel';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { ContextSigner } from './context';
import { SignedRunner } from './signed-runner';

/** A transaction inside one practice. Helpers that need one take it as their first parameter. */
export type Tx = EntityManager;

/** The only way to tenant data: a transaction whose first statement says, signed, who acts. */
@Injectable()
export class PracticeGate {
  constructor(
    protected readonly dataSource: DataSource,
    protected readonly signer: ContextSigner,
  ) {}

  /**
   * Runs `work` in one transaction as `actor`; commits when it resolves, rolls back when it throws.
   * `sec.enter` checks the context itself, so a missing, altered or expired one raises even where no
   * row would be touched.
   */
  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!isId(actor.practiceId)) throw notFound();
    const runner = new SignedRunner(this.dataSource);
    try {
      const { entered } = await runner.enter(this.signer.sign(actor));
      try {
        const result = await work(runner.manager);
        await entered;
        await runner.commitTransaction();
        return result;
      } catch (error) {
        await runner.rollbackTransaction().catch(() => undefined);
        // Where the context was refused, all that came behind it failed for that reason.
        await entered;
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs one function of the schema `sec` that enters the signed context by itself, as a transaction
   * of its own: for what stands before every request, where four round trips would be three too many.
   * @param name of the function; its first parameter is the context, the others are `values`
   */
  async call<Row>(actor: Actor, name: `sec.${string}`, values: unknown[]): Promise<Row[]> {
    if (!isId(actor.practiceId)) throw notFound();
    const places = values.map((_, index) => `, $${index + 2}`).join('');
    const pool = (this.dataSource.driver as PostgresDriver).master as Pool;
    const { rows } = await pool.query<Row & QueryResultRow>({
      name,
      text: `select * from ${name}($1${places})`,
      values: [this.signer.sign(actor), ...values],
    });
    return rows;
  }
}
