import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { mailTo, nextMail } from './inbox';
import { PHONE, throughWelcome, watched } from './people';
import { clinicUrl, portalUrl } from './ports';
import { stackSettings } from './stack-settings';

/** Adds a client of a test's own to the caseload of whoever is signed in; answers their address. */
export async function addClient(therapist: Page, name: string): Promise<string> {
  const answer = await therapist.request.get(`${clinicUrl}/api/session`);
  const { practice, member } = (await answer.json()) as Record<string, { id: string }>;
  const email = `${name.toLowerCase()}-${Date.now()}@example.test`;
  execFileSync(
    'node',
    [
      'dist/apps/cli/src/main.js',
      ...['create-client', '--practice', practice!.id, '--therapist', member!.id],
      ...['--name', name, '--email', email, '--birth-date', '1990-04-23'],
      ...['--zone', 'Europe/London'],
    ],
    { cwd: join(__dirname, '..', '..'), env: { ...process.env, ...stackSettings } },
  );
  return email;
}

/** Opens the portal as a client who signs in with a mailed code. */
export async function asClientOf(browser: Browser, email: string) {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true });
  const opened = await watched(context);
  const { page } = opened;
  await page.goto(portalUrl);
  await signInByCode(page, email);
  await throughWelcome(page);
  await expect(page).not.toHaveURL(/sign-in/);
  return { context, ...opened };
}

/** On the sign-in page: asks for a code, waits for its mail, and enters it. */
export async function signInByCode(page: Page, email: string): Promise<void> {
  const before = await mailTo(email);
  await page.getByRole('button', { name: 'Get a code by e-mail instead' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const { text } = await nextMail(email, /Your code is \d{6}/, before);
  await page.getByLabel('The 6 digits from the e-mail').fill(/\d{6}/.exec(text)![0]);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
