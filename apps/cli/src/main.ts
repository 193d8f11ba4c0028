import 'reflect-metadata';
import { Command } from 'commander';
import { doctor } from './doctor/doctor';
import { migrate } from './migrate';
import {
  createClient,
  type CreateClientOptions,
  createMember,
  type CreateMemberOptions,
  createPractice,
  type CreatePracticeOptions,
} from './people';
import { resetDemo } from './reset-demo';
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

trellis
  .command('reset-demo')
  .description('delete everything in a demo’s database and make the demo anew, up to today')
  .action(resetDemo);

trellis
  .command('create-practice')
  .description('open a practice; its owner is mailed a link to choose a password')
  .requiredOption('--name <name>', 'name of the practice')
  .requiredOption('--zone <zone>', 'IANA zone of the practice, such as Europe/London')
  .requiredOption('--owner-name <name>', 'name of the owner')
  .requiredOption('--owner-email <address>', 'address with which the owner signs in')
  .action((options: CreatePracticeOptions) => createPractice(options));

trellis
  .command('create-member')
  .description('add somebody who works at a practice; they are mailed a link to choose a password')
  .requiredOption('--practice <id>', 'id of the practice')
  .requiredOption('--name <name>', 'name of the member')
  .requiredOption('--email <address>', 'address with which they sign in')
  .requiredOption('--roles <roles...>', 'owner, admin, therapist, supervisor')
  .action((options: CreateMemberOptions) => createMember(options));

trellis
  .command('create-client')
  .description("add an adult client to a therapist's caseload")
  .requiredOption('--practice <id>', 'id of the practice')
  .requiredOption('--therapist <id>', 'id of the member who treats them')
  .requiredOption('--name <name>', 'the name they chose')
  .requiredOption('--email <address>', 'address with which they sign in')
  .requiredOption('--birth-date <date>', 'such as 1990-04-23; clients are 18 or older')
  .requiredOption('--zone <zone>', 'their IANA zone, such as Europe/London')
  .action((options: CreateClientOptions) => createClient(options));

trellis.parseAsync().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error), process.stderr);
  process.exit(1);
});
