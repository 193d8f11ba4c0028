import { expect, test } from '@playwright/test';
import { checkModes, overflow } from './accessibility';
import { asClient } from './people';
import { portalUrl } from './ports';

const PAGES = [
  'Before you begin',
  'Who can read what you write',
  'Nobody watches these pages live',
] as const;

test('the first pages say honestly what leaving cannot do, who reads, and that nobody watches', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { page, strays, violations } = await asClient(browser, 'Wren', '/journal');
  const heading = page.getByRole('heading', { level: 1 });
  const on = page.getByRole('button', { name: 'Go on' });

  await expect(heading).toHaveText(PAGES[0]);
  await expect(page.getByText('Your browser may still list the pages you opened.')).toBeVisible();
  await expect(page.getByText('E-mails and messages stay where they are.')).toBeVisible();
  await expect(page.getByText(/Someone who watches your phone may still see/)).toBeVisible();
  const leave = await page.getByRole('button', { name: 'Leave this page' }).boundingBox();
  expect(leave!.height).toBeGreaterThanOrEqual(44);

  await on.click();
  await expect(heading).toHaveText(PAGES[1]);
  await expect(heading).toBeFocused();
  await expect(page.getByText(/A court might order the practice/)).toBeVisible();
  await expect(page.getByText('Mara Okonjo, your therapist')).toBeVisible();
  await expect(page.getByText(/supports your therapist’s work as a supervisor/)).toBeVisible();
  await expect(page.getByText(/can also see if you finish what you were given/)).toBeVisible();

  await on.click();
  await expect(heading).toHaveText(PAGES[2]);
  await expect(
    page.getByText('Whatever you write here, it sends no alarm to anybody.'),
  ).toBeVisible();
  await expect(page.getByText('In danger now? Call your local emergency number.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Call 999/ })).toHaveAttribute('href', /^tel:/);

  // The browser's own Back turns one page back, like the button.
  await page.goBack();
  await expect(heading).toHaveText(PAGES[1]);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(heading).toHaveText(PAGES[0]);

  for (const [index, title] of PAGES.entries()) {
    await expect(heading).toHaveText(title);
    await checkModes(page, title);
    await page.setViewportSize({ width: 320, height: 640 });
    expect([title, await overflow(page)]).toEqual([title, 0]);
    await expect(page).toHaveTitle('Notebook');
    if (index < PAGES.length - 1) await on.click();
  }

  // It leads on to where one was going, and is not shown again on this device.
  await on.click();
  await expect(page).toHaveURL(`${portalUrl}/journal`);
  await page.goto(portalUrl);
  await expect(heading).toHaveText(/Wren/);
  await page.getByRole('link', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Read “Before you begin” again' }).click();
  await expect(heading).toHaveText(PAGES[0]);
  expect([strays, violations]).toEqual([[], []]);
});
