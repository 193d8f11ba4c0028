import { expect, test } from '@playwright/test';
import { nextMail } from './inbox';
import { asClient, PHONE, throughWelcome, watched } from './people';
import { portalUrl } from './ports';

test('a client signs in with the code from a mail', async ({ browser }) => {
  const { page } = await watched(await browser.newContext({ viewport: PHONE }));
  const email = 'first.client@demo.trellis.example';
  await page.goto(portalUrl);
  await page.getByRole('button', { name: 'Get a code by e-mail instead' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const mail = await nextMail(email, /Your code is \d{6}/);
  const field = page.getByLabel('The 6 digits from the e-mail');
  await field.fill('000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(/That code did not work/).first()).toBeVisible();
  await field.fill(/\d{6}/.exec(mail.text)![0]);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await throughWelcome(page);
  await expect(page.getByRole('heading', { level: 1, name: /Wren/ })).toBeVisible();
});

test.describe('leaving', () => {
  for (const [way, leave] of [
    ['the button', 'button'],
    ['three times Shift', 'keys'],
  ] as const) {
    test(`by ${way} blanks the page, signs out, and Back shows only the sign-in`, async ({
      browser,
    }) => {
      const { page, context } = await asClient(browser, 'Wren');
      await throughWelcome(page);
      // The neutral page is elsewhere, which no test run reaches: stand in for it.
      await context.route(
        (url) => url.origin !== portalUrl,
        (route) => route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
      );
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (leave === 'button') {
        const button = page.getByRole('button', { name: 'Leave this page' });
        const box = await button.boundingBox();
        expect(box!.height).toBeGreaterThanOrEqual(44);
        await button.click();
      } else {
        for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
      }
      await expect(page).toHaveTitle('Elsewhere');
      // Whatever the browser still has behind it: none of it may show the notebook again.
      await page.goBack().catch(() => undefined);
      await expect(page.getByText(/Hello, Wren/)).toHaveCount(0);
      const { origin } = new URL(page.url());
      if (origin === portalUrl) await expect(page).toHaveURL(/sign-in/);
      await page.goto(portalUrl);
      await expect(page).toHaveURL(/sign-in/);
    });
  }
});
