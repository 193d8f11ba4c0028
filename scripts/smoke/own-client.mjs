import { Browser } from './browser.mjs';
import { linkIn } from './inbox.mjs';
import { newCanary, newId, zoneAtNoon } from './made.mjs';
import { expect, expectSame, leaveOut, step } from './steps.mjs';

/**
 * Makes a client for this run alone, and lets them join by the mailed link.
 * @returns {Promise<object | undefined>} the client; `undefined` where this server cannot make one
 */
export async function makeOwnClient({ portal }, { staff, routes, inbox }) {
  if (!routes.clinic.has('POST /api/clients')) {
    return leaveOut('make a client', 'this server has no route for it');
  }
  if (!inbox) return leaveOut('make a client and invite them', 'it needs --mail to join');
  const password = newCanary();
  const email = `smoke-${newId()}@smoke.trellis.example`;
  const name = `Smoke test ${new Date().toISOString().slice(0, 10)}`;
  const { id } = await step(`make the client "${name}" and invite them`, () =>
    staff.browser.post('/api/clients', {
      id: newId(),
      name,
      birthDate: '1990-04-23',
      zone: zoneAtNoon(),
      email,
      therapistId: staff.id,
      contact: { way: 'email', mayLeaveMessage: false, note: 'Nobody: this is a test.' },
      isInvited: true,
    }),
  );
  const client = { id, name, email, isOwn: true };
  try {
    client.browser = await step('the client joins by the mailed link', async () => {
      const mail = await inbox.waitFor('the invite', email, ({ text }) => /\/join/.test(text));
      // Secrets travel in the fragment, which no log ever sees.
      const token = linkIn(mail).hash.slice(1);
      const browser = new Browser(portal);
      await browser.post('/api/join/look', { token });
      await browser.post('/api/join', { token, way: 'password', password, alsoByMail: true });
      expectSame((await browser.get('/api/session')).client.id, id, 'who is signed in');
      await browser.refuses(400, 'POST', '/api/join', { token, way: 'code' });
      return browser;
    });
    client.again = () => byMailedCode(portal, inbox, email);
    await step('the client asks for reminders', async () => {
      await client.browser.put('/api/preferences', { isWelcomed: true, hasReminders: true });
      expect((await client.browser.get('/api/preferences')).hasReminders, 'it was not kept');
    });
    return client;
  } catch (error) {
    await archiveAfterFailure({ staff, client });
    throw error;
  }
}

/** Leaves no client of ours on anybody's caseload. */
export async function archive({ staff, client }) {
  await step('archive the client again', async () => {
    await staff.browser.put(`/api/clients/${client.id}/status`, { status: 'archived' });
    const { clients } = await staff.browser.get('/api/caseload');
    expect(!clients.some(({ id }) => id === client.id), 'they are on the caseload still');
  });
}

/** The same where something failed already, which is what has to be said. */
export async function archiveAfterFailure({ staff, client }) {
  await archive({ staff, client }).catch(({ message }) => console.log(`--   ${message}`));
}

async function byMailedCode(portal, inbox, email) {
  const browser = new Browser(portal);
  await browser.ask('POST', '/api/session/code', { email });
  const mail = await inbox.waitFor('the code', email, ({ text }) => /\b\d{6}\b/.test(text));
  const code = /\b\d{6}\b/.exec(mail.text)[0];
  await browser.post('/api/session/code/redeem', { code });
  return browser;
}
