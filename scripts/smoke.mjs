/** `npm run smoke`: walks the main job of a running Trellis from outside; see `--help`. */
import { walkBoundaries } from './smoke/boundaries.mjs';
import { routesOf } from './smoke/browser.mjs';
import { HELP } from './smoke/help.mjs';
import { walkHomework } from './smoke/homework.mjs';
import { Inbox } from './smoke/inbox.mjs';
import { readOptions } from './smoke/options.mjs';
import { archive, archiveAfterFailure, makeOwnClient } from './smoke/own-client.mjs';
import { walkOwnWork } from './smoke/own-work.mjs';
import { walkPages } from './smoke/pages.mjs';
import { signIn, signInAs } from './smoke/people.mjs';
import { walkReading } from './smoke/reading.mjs';
import { countLeftOut, leaveOut, step } from './smoke/steps.mjs';
import { requireNode, stopwatch } from './root.mjs';

/** Used where a server cannot make clients yet: somebody of the demo. */
const DEMO_CLIENT = 'second.client@demo.trellis.example';

async function walk(options) {
  const inbox = options.mail && new Inbox(options.mail);
  await walkPages(options);
  const routes = await step('both surfaces describe what they offer', async () => ({
    clinic: await routesOf(options.clinic),
    portal: await routesOf(options.portal),
  }));
  const isDemo = routes.clinic.has('POST /api/demo/sign-in');
  const { staff, ...named } = await signIn(options, { isDemo });
  const client = named.client ?? (await findClient(options, { isDemo, staff, routes, inbox }));
  if (!client) return leaveOut('homework, from hand to hand', 'there is no client to do it');
  const homework = await walkWork({ staff, client, routes, inbox });
  if (client.isOwn) await archive({ staff, client });
  await walkBoundaries({ staff, client, homework });
}

async function walkWork({ staff, client, routes, inbox }) {
  try {
    const homework = await walkHomework({ staff, client, inbox });
    await walkReading({ staff, client, routes, homework });
    await walkOwnWork({ staff, client, homework });
    return homework;
  } catch (error) {
    if (client.isOwn) await archiveAfterFailure({ staff, client });
    throw error;
  }
}

async function findClient(options, { isDemo, ...parts }) {
  const own = await makeOwnClient(options, parts);
  if (own || !isDemo) return own;
  return signInAs(options, DEMO_CLIENT, { isDemo });
}

requireNode();
const time = stopwatch();
try {
  const options = readOptions(process.argv.slice(2));
  if (options.isHelp) console.log(HELP);
  else {
    await walk(options);
    const left = countLeftOut();
    console.log(`passed in ${time()}${left > 0 ? `; ${left} left out, see above` : ''}`);
  }
} catch (error) {
  console.error(`FAIL ${error.message}`);
  process.exit(1);
}
