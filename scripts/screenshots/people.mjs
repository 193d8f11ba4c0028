/* global localStorage -- in the page */
import { Browser } from '../smoke/browser.mjs';

/** Somewhere else than the server may be: pictures do not depend on the machine. */
const PLACE = { locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' };

/** Addresses in the demo of whoever is in front of the screen. */
const EMAILS = {
  therapist: 'therapist@demo.trellis.example',
  owner: 'owner@demo.trellis.example',
  client: 'first.client@demo.trellis.example',
};

/** The devices that people use, each with as many pixels a point as its files can afford. */
export const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
  desktop: { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1.5 },
};

/** Somebody at a window of their own, signed in by one click where they have an account. */
export async function openWindow(chromium, demo, { who, size, look }) {
  const origin = who === 'client' || who === 'visitor' ? demo.portal : demo.clinic;
  const context = await chromium.newContext({ ...PLACE, ...SIZES[size], baseURL: origin });
  await context.addInitScript((mode) => {
    localStorage.setItem('notebook.view', JSON.stringify({ mode }));
  }, look);
  if (EMAILS[who]) {
    const headers = { 'x-trellis': '1', origin };
    const accounts = await (await context.request.get('/api/demo/accounts')).json();
    const { id } = accounts.find(({ email }) => email === EMAILS[who]);
    await context.request.post('/api/demo/sign-in', { headers, data: { accountId: id } });
    if (who === 'client') {
      await context.request.put('/api/preferences', { headers, data: { isWelcomed: true } });
    }
  }
  return context;
}

/** The same somebody without a window, to prepare what the pictures show. */
export async function atTheApi(demo, who) {
  const browser = new Browser(who === 'client' ? demo.portal : demo.clinic);
  const accounts = await browser.get('/api/demo/accounts');
  const account = accounts.find(({ email }) => email === EMAILS[who]);
  await browser.post('/api/demo/sign-in', { accountId: account.id });
  return browser;
}
