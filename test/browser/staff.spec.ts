import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { generateSync } from 'otplib';
import { nextMail } from './inbox';
import { LAPTOP, watched } from './people';
import { clinicUrl } from './ports';
import { stackSettings } from './stack-settings';

const PASSWORD = 'seven slow herons at dusk';

test('a new practice’s owner sets a password and a second factor, and signs in with both', async ({
  browser,
}) => {
  const email = `owner-${Date.now()}@example.test`;
  execFileSync(
    'node',
    [
      'dist/apps/cli/src/main.js',
      ...['create-practice', '--name', 'Quay Practice', '--zone', 'Europe/London'],
      ...['--owner-name', 'Olga Prins', '--owner-email', email],
    ],
    { cwd: join(__dirname, '..', '..'), env: { ...process.env, ...stackSettings } },
  );
  const mail = await nextMail(email, /new-password#/);
  const { page, strays, violations } = await watched(
    await browser.newContext({ viewport: LAPTOP }),
  );

  await page.goto(/https?:\S+/.exec(mail.text)![0]);
  await page.getByLabel('New password').fill('too short');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Your password is changed')).toBeVisible();

  const signIn = async (password: string) => {
    await page.goto(`${clinicUrl}/sign-in`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await signIn('not the password at all');
  await expect(page.getByText(/do not match/).first()).toBeVisible();
  await signIn(PASSWORD);

  await expect(page.getByRole('heading', { name: 'Set up two-step sign-in' })).toBeVisible();
  const key = await page.locator('code').first().textContent();
  const secret = key!.replace(/\s/g, '');
  const code = () => generateSync({ secret });
  const first = code();
  await page.getByLabel('Enter the 6-digit code it shows').fill(first);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeVisible();
  const [recovery] = await page.getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText(/You keep the practice/)).toBeVisible();

  // Signed out everywhere, the code that was used already does not work; a recovery code does.
  await page.getByRole('link', { name: 'Me' }).click();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await signIn(PASSWORD);
  await page.getByLabel('6-digit code').fill(first);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(/did not match/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recovery!.trim());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(/You keep the practice/)).toBeVisible();
  expect([strays, violations]).toEqual([[], []]);
});
