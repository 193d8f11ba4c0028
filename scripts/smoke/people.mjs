import { Browser } from './browser.mjs';
import { totp } from './made.mjs';
import { eventually, expect, Failure, step } from './steps.mjs';

/** The demo's therapist, where nobody is named. */
const DEMO_THERAPIST = 'therapist@demo.trellis.example';

/**
 * Signs in the therapist, and the client who was named, if one was.
 * @returns {Promise<{ staff: Person, client?: Person & { again(): Promise<Browser> } }>}
 * @typedef {{ browser: Browser, id: string, name: string }} Person
 */
export async function signIn(options, { isDemo }) {
  const people = {};
  const addresses = options.as.length > 0 ? options.as : [DEMO_THERAPIST];
  for (const email of addresses) {
    const side = await signInAs(options, email, { isDemo });
    expect(!people[side.kind], `two of --as are for the same surface`);
    people[side.kind] = side;
  }
  if (people.staff) return people;
  throw new Failure('--as names no therapist');
}

/** Signs in the account of an address, on whichever surface it is. */
export function signInAs(options, email, { isDemo }) {
  return step(`sign in ${email}`, () =>
    isDemo ? byOneClick(options, email) : byPassword(options, email),
  );
}

async function byOneClick(options, email) {
  for (const kind of ['staff', 'client']) {
    const open = async () => {
      const browser = new Browser(kind === 'staff' ? options.clinic : options.portal);
      const account = (await browser.get('/api/demo/accounts')).find((one) => one.email === email);
      if (!account) return undefined;
      await browser.post('/api/demo/sign-in', { accountId: account.id });
      return browser;
    };
    const browser = await open();
    if (browser) return { kind, email, again: open, ...(await whoIs(kind, browser)) };
  }
  throw new Failure(`the demo has no ${email}`);
}

async function byPassword(options, email) {
  const asStaff = new Browser(options.clinic);
  const { password, totpSecret } = options.staff;
  if (password) {
    const answer = await asStaff.ask('POST', '/api/session/sign-in', { email, password });
    if (answer.status === 200) {
      expect(totpSecret, 'SMOKE_TOTP_SECRET is needed');
      expect(answer.body.state === 'totp', `the next step is ${answer.body.state}, not a code`);
      await giveCode(asStaff, totpSecret);
      return { kind: 'staff', email, ...(await whoIs('staff', asStaff)) };
    }
  }
  const open = async () => {
    const browser = new Browser(options.portal);
    expect(options.client.password, 'the clinic does not know them with SMOKE_PASSWORD');
    await browser.post('/api/session/sign-in', { email, password: options.client.password });
    return browser;
  };
  const browser = await open();
  return { kind: 'client', email, again: open, ...(await whoIs('client', browser)) };
}

/** A code works once: right after another run, the next one has to be waited for. */
async function giveCode(browser, secret) {
  const code = totp(secret);
  const first = await browser.ask('POST', '/api/session/totp', { code });
  if (first.status === 200) return;
  const next = await eventually('the next code', async () =>
    totp(secret) === code ? undefined : totp(secret),
  );
  await browser.post('/api/session/totp', { code: next });
}

async function whoIs(kind, browser) {
  const session = await browser.get('/api/session');
  const { id, name } = kind === 'staff' ? session.member : session.client;
  return { browser, id, name, practiceName: session.practice?.name };
}
