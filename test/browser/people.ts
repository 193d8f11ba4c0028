import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { clinicUrl, portalUrl } from './ports';

/** The sizes that people use: a therapist's laptop, a client's phone. */
export const LAPTOP = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** A page that remembers every request which left for another origin. */
export async function watched(
  context: BrowserContext,
): Promise<{ page: Page; strays: string[]; violations: string[] }> {
  const strays: string[] = [];
  const violations: string[] = [];
  const page = await context.newPage();
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isOurs = origin === clinicUrl || origin === portalUrl;
    if (/^https?:$|^wss?:$/.test(protocol) && !isOurs) strays.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(String(error)));
  return { page, strays, violations };
}

/** Opens the clinic as one of the demo's members. */
export async function asMember(browser: Browser, name = 'Mara Okonjo') {
  const context = await browser.newContext({ viewport: LAPTOP });
  const opened = await watched(context);
  await opened.page.goto(clinicUrl);
  await opened.page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(opened.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(opened.page).not.toHaveURL(/sign-in/);
  return { context, ...opened };
}

/** Opens a client's page in the clinic, from the caseload. */
export async function openClient(clinic: Page, name: string): Promise<void> {
  await clinic.goto(`${clinicUrl}/caseload`);
  await clinic.getByRole('link', { name }).first().click();
  await expect(clinic.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Opens the portal at `path` as one of the demo's clients. */
export async function asClient(browser: Browser, name: string, path = '/') {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true });
  const opened = await watched(context);
  await opened.page.goto(`${portalUrl}${path}`);
  await opened.page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(opened.page).not.toHaveURL(/sign-in/);
  return { context, ...opened };
}

const WELCOME = /^(Before you begin|Who can read what you write|Nobody watches these pages live)$/;

/** Past the honest words that a device shows once, page by page. */
export async function throughWelcome(page: Page): Promise<void> {
  const heading = page.locator('h1');
  const here = heading.filter({ hasNotText: /Sign in|Check your/ });
  for (;;) {
    await expect(here).toBeVisible();
    const title = (await heading.textContent()) ?? '';
    if (!WELCOME.test(title)) return;
    await page.getByRole('button', { name: /^(Go on|Go to Today)$/ }).click();
    await expect(heading).not.toHaveText(title);
  }
}
