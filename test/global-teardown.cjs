const { rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Client } = require('pg');

/** Drops every database that the run made. */
module.exports = async function globalTeardown() {
  const id = process.env.TEST_RUN_ID;
  rmSync(join(tmpdir(), `trellis-test-${id}`), { recursive: true, force: true });
  const admin = new Client({ connectionString: process.env.TEST_DATABASE_ADMIN_URL });
  await admin.connect();
  const { rows } = await admin.query('select datname from pg_database where datname like $1', [
    `trellis_test_${id}_%`,
  ]);
  for (const { datname } of rows) {
    await admin.query(`drop database if exists ${datname} with (force)`);
  }
  await admin.end();
};
