import { Browser } from './browser.mjs';
import { expect, expectSame, step } from './steps.mjs';

/** The server lives, and both origins show their pages under the headers that they promise. */
export async function walkPages({ clinic, portal }) {
  for (const [name, origin] of [
    ['clinic', clinic],
    ['portal', portal],
  ]) {
    const browser = new Browser(origin);
    await step(`the ${name} is alive and ready`, async () => {
      await browser.get('/healthz');
      await browser.get('/readyz');
    });
    await step(`the ${name} shows its page, with its security headers`, async () => {
      const page = await browser.ask('GET', '/');
      expect(page.status === 200, `it answered ${page.status}`);
      expect(/<div id="root"|<main/.test(page.text), 'it is not our page');
      checkHeaders(page.headers, origin);
      const policy = page.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      expect(nonce && page.text.includes(nonce), 'the page has no nonce of its policy');
      expect(!/unsafe-inline|unsafe-eval|https?:/.test(policy), `a loose policy: ${policy}`);
      const again = await browser.ask('GET', '/');
      expect(!again.text.includes(nonce), 'two pages share a nonce');
    });
    await step(`the ${name} tells nothing to whom it does not know`, async () => {
      const answer = await browser.refuses(401, 'GET', '/api/session');
      expect(/problem\+json/.test(answer.headers.get('content-type')), 'it is no problem');
      expectSame(answer.headers.get('cache-control'), 'no-store', 'cache-control');
      checkHeaders(answer.headers, origin);
    });
  }
  await step('the portal reaches no route of the clinic', () =>
    new Browser(portal).refuses(404, 'GET', '/api/caseload'),
  );
}

function checkHeaders(headers, origin) {
  const expected = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  for (const [name, value] of Object.entries(expected)) {
    expectSame(headers.get(name), value, name);
  }
  expect(/default-src 'none'/.test(headers.get('content-security-policy')), 'no policy');
  expect(headers.has('permissions-policy'), 'no permissions-policy');
  const isPinned = headers.has('strict-transport-security');
  expect(isPinned || !origin.startsWith('https:'), 'no strict-transport-security');
}
