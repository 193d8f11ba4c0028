import { expect, type Page, test } from '@playwright/test';
import { checkModes, findings, overflow } from './accessibility';
import { clientIdOf, type Given, give, handIn, planSession, setAside } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl } from './ports';

const shared = (value: unknown): Given => ({ value, sharing: 'shared' });

/** The rows of one client. Others share the page, so those that do not fit are unfolded first. */
async function rowsOf(page: Page, name: string) {
  await page.goto(clinicUrl);
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  const more = page.getByRole('button', { name: /^\d+ more$/ });
  if (await more.isVisible()) await more.click();
  return page.getByRole('main').getByRole('listitem').filter({ hasText: name });
}

test('each row says why it is there and offers one thing to do, until that is done', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { page, strays, violations } = await asMember(browser);
  const email = await addClient(page, 'Runa');
  const clientId = await clientIdOf(page, 'Runa');
  const client = await asClientOf(browser, email);
  await handIn(page, client.page, clientId, {
    'distress-before': shared(3),
    'distress-after': shared(7),
  });
  const tooMuch = await give(page, clientId, { exerciseId: 'then-or-now-pause' });
  await setAside(client.page, tooMuch, 'too-much');

  await test.step('too much, to read, harder: in this order, each with its reason', async () => {
    const rows = await rowsOf(page, 'Runa');
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0)).toContainText('“Then or now?” was too much, today.');
    await expect(rows.nth(1)).toContainText('“Looking around the room” came back today.');
    await expect(rows.nth(2)).toContainText(/Distress went from 3 to 7 of 10.*An observation/);
    for (const [index, act] of ['Offer something gentler', 'Read', 'Open'].entries()) {
      const row = rows.nth(index);
      await expect(row.getByRole('link', { name: `${act}: Runa`, exact: true })).toBeVisible();
      await expect(row.getByRole('button')).toHaveCount(1);
    }
  });

  await test.step('a row is left until tomorrow, and that is taken back', async () => {
    const rows = await rowsOf(page, 'Runa');
    await rows.nth(2).getByRole('button', { name: 'Leave Runa until tomorrow' }).click();
    await expect(rows).toHaveCount(2);
    await expect(page.getByText(/^Left until tomorrow/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows).toHaveCount(3);
  });

  await test.step('what came back is read, and its row is gone', async () => {
    const rows = await rowsOf(page, 'Runa');
    await rows.getByRole('link', { name: 'Read: Runa' }).click();
    await page.getByRole('button', { name: /^Mark as read/ }).click();
    await expect(page.getByText(/is marked as read/)).toBeVisible();
    await expect((await rowsOf(page, 'Runa')).filter({ hasText: 'To read' })).toHaveCount(0);
  });

  await test.step('something gentler is given, and the alarm is gone', async () => {
    const rows = await rowsOf(page, 'Runa');
    await rows.getByRole('link', { name: 'Offer something gentler: Runa' }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('radio', { name: /Five senses/ })).toBeChecked();
    await drawer.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(page.getByText('Assigned “Five senses” to Runa.')).toBeVisible();
    await expect((await rowsOf(page, 'Runa')).filter({ hasText: 'Too much' })).toHaveCount(0);
  });
  expect([strays, violations]).toEqual([[], []]);
});

test('a session of today leads to the client’s page, and a quiet client does too', async ({
  browser,
}) => {
  const { page } = await asMember(browser);
  await addClient(page, 'Edda');
  await planSession(page, await clientIdOf(page, 'Edda'), new Date(Date.now() - 5 * 60_000));
  const session = await rowsOf(page, 'Edda');
  await expect(session).toContainText(
    /In the room, 50 min. Nothing came back in the last two weeks./,
  );
  await session.getByRole('link', { name: 'Prepare: Edda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Edda' })).toBeVisible();
  const quiet = (await rowsOf(page, 'Joanna')).filter({ hasText: 'Quiet' });
  await expect(quiet).toContainText(/nothing back for \d+ days/);
  await quiet.getByRole('link', { name: /^Open: Joanna/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Joanna/ })).toBeVisible();
});

test('a client is found from anywhere by the keyboard', async ({ browser }) => {
  const { page } = await asMember(browser);
  const dialog = page.getByRole('dialog', { name: 'Find a client' });
  await page.goto(`${clinicUrl}/me`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('nobody of this name');
  await expect(dialog.getByRole('status')).toContainText('Nobody matches');
  await dialog.getByRole('combobox').fill('pri');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Priya/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(dialog).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('Today and the caseload are accessible in three modes, and fit a narrow screen', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { page } = await asMember(browser);
  const settled = () => expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  for (const path of ['/', '/caseload']) {
    await page.goto(`${clinicUrl}${path}`);
    await settled();
    await checkModes(page, path);
    await page.setViewportSize({ width: 320, height: 640 });
    await settled();
    expect([path, await overflow(page)]).toEqual([path, 0]);
    await page.setViewportSize({ width: 1366, height: 768 });
  }
});
