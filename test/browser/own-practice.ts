import { type Browser, expect, type Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { nextMail } from './inbox';
import { LAPTOP, watched } from './people';
import { clinicUrl } from './ports';

export const PASSWORD = 'seven slow herons at dusk';

/** The address in a mail to somebody whose text fits. */
export async function mailedLink(to: string, text: RegExp): Promise<string> {
  const mail = await nextMail(to, text);
  return /https?:\S+/.exec(mail.text)![0];
}

/** From the page that shows the authenticator's key to a whole session. */
export async function setUpSecondStep(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Set up two-step sign-in' })).toBeVisible();
  const key = await page.locator('code').first().textContent();
  const secret = key!.replace(/\s/g, '');
  await page.getByLabel('Enter the 6-digit code it shows').fill(generateSync({ secret }));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
}

/** Signs a practice up, through the mail and the second factor, to its first page. */
export async function signUp(browser: Browser, email: string, isTherapist: boolean) {
  const context = await browser.newContext({ viewport: LAPTOP });
  const opened = await watched(context);
  const { page } = opened;
  await page.goto(`${clinicUrl}/sign-in`);
  await page.getByRole('link', { name: 'Sign up a practice' }).click();
  await page.getByLabel('Name of the practice').fill('Quay Practice');
  await page.getByLabel('Time zone').fill('Europe/Lisbon');
  await page.getByLabel('What do you call the work').selectOption('homework');
  await page.getByLabel('Your name').fill('Olga Prins');
  await page.getByLabel('Work e-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('too short');
  const sees = page.getByRole('checkbox', { name: /I see clients myself/ });
  if (!isTherapist) await sees.uncheck({ force: true });
  await page.getByRole('button', { name: 'Sign up', exact: true }).click();
  await expect(page.getByText('Please use at least 12 characters').first()).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign up', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Look in your mailbox' })).toBeVisible();
  const link = await mailedLink(email, /\/confirm#/);
  await page.goto(link);
  await page.getByRole('button', { name: 'Go on' }).click();
  await setUpSecondStep(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Quay Practice' })).toBeVisible();
  return { context, link, ...opened };
}
