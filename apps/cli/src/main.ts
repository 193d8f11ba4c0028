import 'reflect-metadata';
import { Command } from 'commander';
import { doctor } from './doctor/doctor';
import { migrate } from './migrate';
import { say } from './say';
import { start } from './start/start';

const trellis = new Command('trellis').description(
  'Trellis is set up and run by these commands. Settings are environment variables; see the README.',
);

trellis
  .command('start')
  .description('start everything on this machine, with a database of its own if none is named')
  .action(async () => process.exit(await start()));

trellis
  .command('migrate')
  .description('make or update roles, schema and queue in the database')
  .action(migrate);

trellis
  .command('doctor')
  .description('check settings, database, queue and mail')
  .action(async () => process.exit(await doctor()));

trellis.parseAsync().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error), process.stderr);
  process.exit(1);
});
