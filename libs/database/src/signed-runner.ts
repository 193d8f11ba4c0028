import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';
import type { PoolClient } from 'pg';

/** A query runner whose transaction begins by entering a signed context. */
export class SignedRunner extends PostgresQueryRunner {
  constructor(dataSource: DataSource) {
    super(dataSource.driver as PostgresDriver, 'master');
    Object.assign(this, { manager: dataSource.createEntityManager(this) });
  }

  /**
   * Sends the beginning without waiting for its answer, so that the first statement of the work
   * travels with it. Nothing is lost by that: where the context is refused, the transaction is
   * aborted, and every statement behind it fails.
   * @returns a promise that is rejected where the context is refused
   */
  async enter(context: string): Promise<{ entered: Promise<unknown> }> {
    const connection = (await this.connect()) as PoolClient;
    this.isTransactionActive = true;
    this.transactionDepth = 1;
    const begun = connection.query('begin');
    const entered = connection.query({
      name: 'enter',
      text: 'select sec.enter($1)',
      values: [context],
    });
    const both = Promise.all([begun, entered]);
    // Told by whoever awaits it; until then it is no unhandled rejection.
    both.catch(() => undefined);
    return { entered: both };
  }
}
