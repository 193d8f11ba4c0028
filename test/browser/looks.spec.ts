import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { asClient, asMember, LAPTOP, PHONE, throughWelcome, watched } from './people';
import { clinicUrl, portalUrl } from './ports';

const MODES = ['light', 'dark', 'low-stimulation'] as const;

/** Serious and critical findings of axe, short enough to read. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

async function inMode(page: Page, mode: (typeof MODES)[number]): Promise<void> {
  await page.evaluate((chosen) => {
    const view = JSON.parse(localStorage.getItem('notebook.view') ?? '{}') as object;
    localStorage.setItem('notebook.view', JSON.stringify({ ...view, mode: chosen }));
  }, mode);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-view', mode);
}

async function checkAll(page: Page, origin: string, paths: string[]): Promise<void> {
  for (const mode of MODES) {
    await page.goto(`${origin}${paths[0]}`);
    await inMode(page, mode);
    for (const path of paths) {
      await page.goto(`${origin}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect([path, mode, await findings(page)]).toEqual([path, mode, []]);
    }
  }
}

/** Nothing may stick out sideways. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test('the portal is accessible on every route in three modes', async ({ browser }) => {
  const { page, strays, violations } = await asClient(browser, 'Wren');
  await throughWelcome(page);
  const start = page
    .getByRole('link', { name: /^(Start|Go on)/ })
    .or(page.getByRole('button', { name: /^(Start|Go on)/ }));
  await start.first().click();
  await expect(page).toHaveURL(/\/w\//);
  const work = new URL(page.url()).pathname;
  const paths = ['/', work, '/more', '/more/password', '/more/email', '/welcome'];
  await checkAll(page, portalUrl, paths);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of paths) {
    await page.goto(`${portalUrl}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect([path, await overflow(page)]).toEqual([path, 0]);
    await expect(page).toHaveTitle('Notebook');
  }
  expect([strays, violations]).toEqual([[], []]);
});

test('the clinic is accessible on every route in three modes', async ({ browser }) => {
  const { page, strays, violations } = await asMember(browser);
  await page.getByRole('link', { name: 'Wren' }).first().click();
  await expect(page).toHaveURL(/\/clients\//);
  const client = new URL(page.url()).pathname;
  await checkAll(page, clinicUrl, ['/', client, '/me']);
  await page.goto(`${clinicUrl}${client}`);
  await page.getByRole('button', { name: 'Assign', exact: true }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect([strays, violations]).toEqual([[], []]);
});

for (const [name, origin, size] of [
  ['portal', portalUrl, PHONE],
  ['clinic', clinicUrl, LAPTOP],
] as const) {
  test(`the ${name}’s pages before signing in are accessible in three modes`, async ({
    browser,
  }) => {
    const { page, strays, violations } = await watched(
      await browser.newContext({ viewport: size }),
    );
    await checkAll(page, origin, ['/sign-in', '/new-password#x.y']);
    expect([strays, violations]).toEqual([[], []]);
  });

  test(`the ${name}’s reference page needs nothing from elsewhere`, async ({ browser }) => {
    const { page, strays, violations } = await watched(
      await browser.newContext({ viewport: LAPTOP }),
    );
    await page.goto(`${origin}/docs`);
    await expect(page.getByText('/api/session').first()).toBeVisible();
    expect([strays, violations]).toEqual([[], []]);
  });
}
