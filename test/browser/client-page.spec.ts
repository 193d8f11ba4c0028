import { expect, type Page, test } from '@playwright/test';
import { checkModes, findings, overflow } from './accessibility';
import { clientIdOf, give, handIn, setAside } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember, openClient } from './people';
import { clinicUrl } from './ports';

const head = (page: Page) => page.getByRole('region', { name: 'Since last session' });
const nextSession = (page: Page) =>
  head(page).getByText('Next session', { exact: true }).locator('..');

/** A date so many days ahead as a field takes it. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('sessions are planned, changed, cancelled and brought back on the client’s page', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { page, strays, violations } = await asMember(browser);
  await addClient(page, 'Ingrid');
  await openClient(page, 'Ingrid');
  await expect(head(page).getByText('None is noted yet')).toBeVisible();
  await expect(head(page).getByText('None is planned.')).toBeVisible();
  await expect(head(page).getByText('Nothing came back yet')).toBeVisible();
  const dialog = page.getByRole('dialog');

  await test.step('what does not go is said at its field', async () => {
    await page.getByRole('button', { name: 'Plan a session' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('Date')).toBeFocused();
    await expect(dialog.getByText('By the practice’s clocks, London.')).toBeVisible();
    await dialog.getByLabel('Minutes').fill('3');
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('Date')).toBeFocused();
    await expect(dialog.getByLabel('Date')).toHaveAccessibleDescription('Pick a whole date.');
    await expect(dialog.getByLabel('Time')).toHaveAccessibleDescription('Pick a time.');
    await expect(dialog.getByLabel('Minutes')).toHaveAccessibleDescription(/5 to 480/);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Plan a session' })).toBeFocused();
  });

  await test.step('three are planned in one go', async () => {
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Date').fill(inDays(5));
    await dialog.getByLabel('Time').fill('09:15');
    await dialog.getByLabel('Where').selectOption('By phone');
    await dialog.getByLabel('How often').selectOption('Every week, 3 times');
    await dialog.getByRole('button', { name: 'Plan', exact: true }).click();
    await expect(page.getByText(/^3 sessions planned, the first .* 9:15/)).toBeVisible();
    await expect(nextSession(page)).toContainText('9:15');
    await expect(nextSession(page)).toContainText('By phone, 50 min');
  });

  await test.step('another is proposed where these end', async () => {
    await page.getByRole('button', { name: 'Plan a session' }).click();
    await expect(dialog.getByLabel('Date')).toHaveValue(inDays(26));
    await expect(dialog.getByLabel('Time')).toHaveValue('09:15');
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  });

  await test.step('the next one is moved, and moved back', async () => {
    await page.getByRole('button', { name: 'Change the next' }).click();
    await dialog.getByLabel('Time').fill('11:40');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(nextSession(page)).toContainText('11:40');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(nextSession(page)).toContainText('9:15');
  });

  await test.step('all of them are cancelled, and brought back', async () => {
    await page.getByRole('button', { name: 'Change the next' }).click();
    await dialog.getByRole('button', { name: 'Cancel it and the 2 after' }).click();
    await expect(head(page).getByText('None is planned.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(nextSession(page)).toContainText('9:15');
  });

  await test.step('one that was held is noted, or was not held after all', async () => {
    await page.getByRole('button', { name: 'Plan a session' }).click();
    await dialog.getByLabel('Date').fill(inDays(-2));
    await expect(dialog.getByText('That time is over: it is noted as held.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Plan', exact: true }).click();
    await expect(head(page).getByText('2 days ago')).toBeVisible();
    await page.getByRole('button', { name: 'All sessions' }).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(4);
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Did not take place/ }).click();
    await expect(dialog.getByText('Cancelled')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(head(page).getByText('None is noted yet')).toBeVisible();
  });
  expect([strays, violations]).toEqual([[], []]);
});

test('what came back and what was set aside head the page, each with one thing to do', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { page, strays, violations } = await asMember(browser);
  const email = await addClient(page, 'Solveig');
  const clientId = await clientIdOf(page, 'Solveig');
  const client = await asClientOf(browser, email);
  for (const exerciseId of ['five-senses', 'feet-and-hands']) {
    await handIn(page, client.page, clientId, {}, { exerciseId });
  }
  const tooMuch = await give(page, clientId, { exerciseId: 'then-or-now-pause' });
  await setAside(client.page, tooMuch, 'too-much');
  await openClient(page, 'Solveig');

  await test.step('unread work asks to be read, and a gentler one is offered', async () => {
    await expect(head(page).getByText('New', { exact: true })).toHaveCount(2);
    await expect(head(page).getByRole('link', { name: 'Read Five senses' })).toBeVisible();
    await expect(head(page).getByText('nothing else').first()).toBeVisible();
    await expect(head(page).getByText('Too much · today')).toBeVisible();
    await head(page).getByRole('button', { name: 'Offer “Five senses” instead of Then' }).click();
    await expect(
      page.getByRole('dialog').getByRole('radio', { name: /Five senses/ }),
    ).toBeChecked();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click();
  });

  await test.step('all of it is marked as read, and that is taken back', async () => {
    await page.getByRole('button', { name: 'Mark all 2 as read' }).click();
    await expect(page.getByText('2 responses are marked as read.')).toBeVisible();
    await expect(head(page).getByText('New', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(head(page).getByText('New', { exact: true })).toHaveCount(2);
  });

  await test.step('it is accessible in three modes, and on a narrow screen', async () => {
    await checkModes(page, 'head');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Plan a session' }).click();
    await expect(page.getByRole('dialog').getByLabel('Date')).toBeVisible();
    expect(await overflow(page)).toBe(0);
  });
  expect([strays, violations]).toEqual([[], []]);
});

test('a page that cannot be fetched says so, and is fetched again', async ({ browser }) => {
  const { page } = await asMember(browser);
  await page.route('**/since-last', (route) => route.abort());
  await openClient(page, 'Tomasz');
  await expect(head(page).getByRole('status')).toBeAttached();
  await expect(head(page).getByRole('button', { name: 'Try again' })).toBeVisible({
    timeout: 20_000,
  });
  await page.unroute('**/since-last');
  await head(page).getByRole('button', { name: 'Try again' }).click();
  await expect(head(page).getByText('Last session', { exact: true })).toBeVisible();
  expect(page.url()).toContain(clinicUrl);
});
