import { dropDemoDatabase } from '@app/database';
import { PracticesService } from '@app/domain/practices';
import { newId, systemActor } from '@app/kernel';
import { aPractice, type Bench, startBench } from '@app/testing';
import { Client } from 'pg';

describe('deleting a demo', () => {
  it('refuses a database that holds a practice of somebody real', async () => {
    const bench = await startBench({ database: 'real' });
    await aPractice(bench);
    await signsUp(bench, { isDemo: true });
    const drop = await closed(bench);
    await expect(drop()).rejects.toThrow('holds a practice that is no demonstration');
    expect(await drop.isThere()).toBe(true);
  });

  it('deletes one in which everybody is invented or has confirmed nothing', async () => {
    const bench = await startBench({ database: 'invented' });
    await signsUp(bench, { isDemo: true });
    await signsUp(bench, { isConfirmed: false });
    const drop = await closed(bench);
    await drop();
    expect(await drop.isThere()).toBe(false);
  });

  it('refuses where it cannot tell', async () => {
    const bench = await startBench({ database: 'older' });
    await asAdmin(bench.adminUrl, (db) => db.query('drop function sec.has_real_practice()'));
    const drop = await closed(bench);
    await expect(drop()).rejects.toThrow('run `trellis migrate` first');
    expect(await drop.isThere()).toBe(true);
  });
});

async function signsUp(
  bench: Bench,
  practice: { isDemo?: boolean; isConfirmed?: boolean },
): Promise<void> {
  const id = newId();
  await bench.practice.transaction(systemActor(id, 'test'), (tx) =>
    bench
      .get(PracticesService)
      .open(tx, { id, name: 'Any practice', zone: 'Europe/London', ...practice }),
  );
}

/** Nobody is connected any more, and the database is marked as one that Trellis made. */
async function closed(bench: Bench) {
  const { adminUrl } = bench;
  const appUrl = bench.config.databaseUrl!;
  const name = new URL(appUrl).pathname.slice(1);
  await bench.close();
  await asAdmin(adminUrl, (db) => db.query(`comment on database ${name} is 'made by Trellis'`));
  const isThere = () => {
    const postgres = new URL(adminUrl);
    postgres.pathname = '/postgres';
    return asAdmin(postgres.toString(), async (db) => {
      const found = await db.query('select from pg_database where datname = $1', [name]);
      return found.rowCount === 1;
    });
  };
  return Object.assign(() => dropDemoDatabase({ adminUrl, appUrl }), { isThere });
}

async function asAdmin<T>(url: string, work: (db: Client) => Promise<T>): Promise<T> {
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}
