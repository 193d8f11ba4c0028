import { Injectable } from '@nestjs/common';
import { type Actor, isId, notFound } from '@app/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { ContextSigner } from './context';

/** A transaction inside one practice. Helpers that need one take it as their first parameter. */
export type Tx = EntityManager;

/** The only way to tenant data: a transaction whose first statement says, signed, who acts. */
@Injectable()
export class PracticeGate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly signer: ContextSigner,
  ) {}

  /**
   * Runs `work` in one transaction as `actor`; commits when it resolves, rolls back when it throws.
   * `sec.enter` checks the context itself, so a missing, altered or expired one raises even where no
   * row would be touched.
   */
  transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!isId(actor.practiceId)) throw notFound();
    return this.dataSource.transaction(async (tx) => {
      await tx.query('select sec.enter($1)', [this.signer.sign(actor)]);
      return work(tx);
    });
  }
}
