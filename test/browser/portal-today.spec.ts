import { expect, test } from '@playwright/test';
import { checkModes, findings, overflow } from './accessibility';
import { clientIdOf, give, planSession } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';

const GIVEN = [
  'orienting-to-the-room',
  'cues-of-safety',
  'thought-record',
  'trust-ladder',
  'feet-and-hands',
];

test('Today shows one thing, at most three more, and is at ease when there is nothing', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { page: clinic } = await asMember(browser);
  const name = 'Maximiliane-Josephine';
  const { page } = await asClientOf(browser, await addClient(clinic, name));
  await expect(page.getByRole('heading', { level: 1, name: `Hello, ${name}` })).toBeVisible();
  await expect(page.getByText('Nothing waiting. That’s fine.')).toBeVisible();
  await expect(page.getByText(/^Next session/)).toHaveCount(0);
  expect(await findings(page)).toEqual([]);

  const clientId = await clientIdOf(clinic, name);
  const dueAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
  for (const exerciseId of GIVEN) await give(clinic, clientId, { exerciseId, dueAt });
  await planSession(clinic, clientId, new Date(Date.now() + 2 * 86_400_000));
  await page.reload();
  await expect(page.getByText(/^Next session: .*, with Mara Okonjo\.$/)).toBeVisible();
  await expect(page.getByText('Ready when you are')).toBeVisible();
  await expect(page.getByText(/^Planned for /).first()).toBeVisible();
  const rows = page.getByRole('region', { name: 'Also here' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);

  await checkModes(page, 'Today');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);

  // "Not today", one after the other, makes room for the rest and leaves nobody with a list.
  for (let left = GIVEN.length; left > 0; left -= 1) {
    await page.getByRole('button', { name: 'Not today', exact: true }).click();
  }
  await expect(page.getByText('Nothing waiting. That’s fine.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();

  // On the first page of an exercise the same words do the same, and end nothing.
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page).toHaveURL(/\/w\//);
  await expect(page.getByText(/Nobody is told about “Not today”/)).toBeVisible();
  await page.getByRole('button', { name: 'Not today', exact: true }).click();
  await expect(page.getByText(/is put away for now/)).toBeVisible();
  await expect(page.getByText('Nothing waiting. That’s fine.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await expect(rows).toHaveCount(3);
});

test('what is for after the next session is a quiet row that can be opened, not the card', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { page: clinic } = await asMember(browser);
  const { page } = await asClientOf(browser, await addClient(clinic, 'Ottoline'));
  const clientId = await clientIdOf(clinic, 'Ottoline');
  await give(clinic, clientId, { isAfterSession: true });
  await page.reload();
  await expect(page.getByText('Nothing waiting. That’s fine.')).toBeVisible();
  const row = page.getByRole('region', { name: 'Also here' }).getByRole('listitem');
  await expect(row).toContainText('After your next session');
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toHaveCount(0);
  await give(clinic, clientId, { exerciseId: 'cues-of-safety' });
  await page.reload();
  await expect(page.getByText('Ready when you are')).toBeVisible();
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Looking around the room');
  expect(await findings(page)).toEqual([]);
  await row.getByRole('button', { name: /^Looking around the room/ }).click();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
});

test('short mails are off until they are asked for, and a change that is not kept is not shown', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { page: clinic } = await asMember(browser);
  const { page } = await asClientOf(browser, await addClient(clinic, 'Aurelio'));
  await page.getByRole('link', { name: 'More' }).click();
  const mails = page.getByRole('checkbox', { name: /^Send me a short mail/ });
  await expect(mails).not.toBeChecked();
  await expect(page.getByText(/It says only “You have a new note”/)).toBeVisible();
  await mails.check();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.reload();
  await expect(mails).toBeChecked();

  await page.route('**/api/preferences', (route) => route.abort());
  await mails.click();
  await expect(page.getByText(/^Mails are still on\./)).toBeVisible();
  await expect(mails).toBeChecked();
  await page.unroute('**/api/preferences');
  await mails.uncheck();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await page.reload();
  await expect(mails).not.toBeChecked();
});
