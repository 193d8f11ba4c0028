import { findDrift } from '@app/database';
import { type Bench, startBench } from '@app/testing';
import { Client } from 'pg';

describe('entities and migrations', () => {
  let bench: Bench;
  let db: Client;

  beforeAll(async () => {
    bench = await startBench({ database: 'drift' });
    db = new Client({ connectionString: bench.adminUrl });
    await db.connect();
  });
  afterAll(async () => {
    await db.end();
    await bench.close();
  });

  it('agree', async () => {
    expect(await findDrift(bench.dataSource)).toEqual([]);
  });

  it('disagree when a column is missing, added, or of another kind', async () => {
    await db.query(`
      alter table answers rename column saved_at to kept_at;
      alter table responses alter column current_step set not null;
      alter table clients alter column zone type varchar(40)`);
    expect(await findDrift(bench.dataSource)).toEqual(
      expect.arrayContaining([
        'answers.saved_at is in an entity, but not migrated',
        'answers.kept_at is migrated, but no entity has it',
        'responses.current_step is not nullable, its entity differs',
        'clients.zone is varchar, its entity says text',
      ]),
    );
  });
});
