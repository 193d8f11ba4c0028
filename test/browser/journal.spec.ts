import { type Browser, expect, type Page, test } from '@playwright/test';
import { checkAll, checkModes, findings, overflow } from './accessibility';
import { copiesOn } from './device';
import { clientIdOf } from './homework';
import { addClient, asClientOf, signInByCode } from './own-client';
import { asMember, openClient, throughWelcome } from './people';
import { clinicUrl, portalUrl } from './ports';

const WORDS = 'The heron stood in the shallow water.';

const titleField = (page: Page) => page.getByRole('textbox', { name: 'Title, if you like' });
const bodyField = (page: Page) => page.getByRole('textbox', { name: 'Your words' });
const saved = (page: Page) => page.getByText(/^Saved \d/);

async function withOwnClient(browser: Browser, name: string) {
  const therapist = await asMember(browser);
  const email = await addClient(therapist.page, name);
  const client = await asClientOf(browser, email);
  return { therapist: therapist.page, page: client.page, context: client.context, email };
}

/** Opens a fresh page of the journal and writes on it, until it is kept. */
async function write(page: Page, words: string, title?: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Journal' }).click();
  await page.getByRole('button', { name: /^Write/ }).click();
  if (title) await titleField(page).fill(title);
  await bodyField(page).fill(words);
  await expect(saved(page)).toBeVisible({ timeout: 5_000 });
}

const toList = (page: Page) => page.getByRole('button', { name: 'Journal', exact: true }).click();

test('a page is its writer’s alone until it is shared, and again once it is taken back', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { therapist, page } = await withOwnClient(browser, 'Ansel');
  const clientId = await clientIdOf(therapist, 'Ansel');
  const seen = async () => {
    const answer = await therapist.request.get(`${clinicUrl}/api/clients/${clientId}/journal`);
    return answer.text();
  };
  await page.getByRole('link', { name: 'Journal' }).click();
  await expect(page.getByRole('heading', { name: 'Before you write' })).toBeVisible();
  await expect(page.getByText(/Nobody sees these pages, even if you are in danger/)).toBeVisible();
  const nothing = await seen();

  await write(page, WORDS, 'By the river');
  const entryId = new URL(page.url()).pathname.split('/').at(-1)!;
  await expect(page.getByText('Only me', { exact: true })).toBeVisible();
  await expect(page.getByText('Nobody will see this, even if you are in danger.')).toBeVisible();
  await page.reload();
  await expect(bodyField(page)).toHaveValue(WORDS);
  // Of a private page the clinic cannot tell that it is there.
  expect(await seen()).toBe(nothing);
  expect((await therapist.request.get(`${clinicUrl}/api/journal/${entryId}`)).status()).toBe(404);
  await openClient(therapist, 'Ansel');
  await expect(therapist.getByText('Nothing is shared at present.')).toBeVisible();

  // Sharing is asked about once, with names.
  await page.getByRole('button', { name: 'Share with Mara Okonjo' }).click();
  await expect(page.getByText('Mara Okonjo, your therapist')).toBeVisible();
  await expect(page.getByText(/^Not watched live/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep it for me' }).click();
  expect(await seen()).toBe(nothing);
  await page.getByRole('button', { name: 'Share with Mara Okonjo' }).click();
  await page.getByRole('button', { name: 'Share it' }).click();
  await expect(page.getByText('Shared with Mara Okonjo')).toBeVisible();
  await expect(page.getByText('Nobody has opened it yet.')).toBeVisible();

  // It waits to be read, on Today and in the head of the client's page.
  await therapist.reload();
  await expect(therapist.getByText('not opened yet')).toBeVisible();
  await expect(therapist.getByRole('link', { name: /^Read Journal page of/ })).toBeVisible();
  await therapist.getByRole('link', { name: 'Today', exact: true }).first().click();
  const row = therapist.getByRole('listitem').filter({ hasText: 'Ansel' });
  // The demo's therapist has other people's tests to read first; a long list is folded.
  const more = therapist.getByRole('button', { name: /^\d+ more$/ });
  await expect(row.or(more).first()).toBeVisible();
  if (await more.isVisible()) await more.click();
  await expect(row).toContainText('A journal page was shared today.');
  await row.getByRole('link', { name: 'Read: Ansel' }).click();
  await expect(therapist.getByText(WORDS)).toBeVisible();
  await expect(therapist.getByText(/Ansel can see that you opened this/)).toBeVisible();
  expect(await findings(therapist)).toEqual([]);
  await therapist.goBack();
  await expect(therapist.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(row).toHaveCount(0);
  await therapist.goForward();
  await expect(therapist.getByText(WORDS)).toBeVisible();

  await page.reload();
  await expect(page.getByText(/Mara Okonjo opened it/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(page.getByText(/Only you can see it now. Mara Okonjo had opened it/)).toBeVisible();
  await expect(page.getByText('Only me', { exact: true })).toBeVisible();
  await therapist.reload();
  await expect(therapist.getByText(WORDS)).toHaveCount(0);
  await expect(therapist.getByRole('heading', { level: 1 })).toBeVisible();
  await openClient(therapist, 'Ansel');
  await expect(therapist.getByText(/One entry was taken back/)).toBeVisible();
  await expect(therapist.getByRole('link', { name: /^Entry of/ })).toHaveCount(0);
});

test('words wait without a connection, and over a session that has ended', async ({ browser }) => {
  test.setTimeout(240_000);
  const { page, context, email } = await withOwnClient(browser, 'Orla');
  await write(page, 'First words.');
  await context.setOffline(true);
  await bodyField(page).fill('First words. Then more, by the window.');
  await bodyField(page).blur();
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();
  // To Steady me and back: nothing is lost on the way.
  await page.getByRole('link', { name: 'Steady me' }).click();
  await page.getByRole('button', { name: 'Back to where I was' }).first().click();
  await expect(bodyField(page)).toHaveValue('First words. Then more, by the window.');
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(bodyField(page)).toHaveValue('First words. Then more, by the window.');

  // The session ends elsewhere while somebody writes.
  await context.clearCookies();
  await bodyField(page).fill('First words. Then more, by the window. And these.');
  await expect(page).toHaveURL(/sign-in/);
  await signInByCode(page, email);
  await expect(bodyField(page)).toHaveValue('First words. Then more, by the window. And these.');
  await expect(saved(page)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(bodyField(page)).toHaveValue('First words. Then more, by the window. And these.');
  // Nothing of it stayed on the device.
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain('First words');
});

test('words outlive a page that is closed without a connection, sealed on the device', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { page, context } = await withOwnClient(browser, 'Runa');
  await write(page, 'Begun at home.');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await bodyField(page).fill('Begun at home. Finished on the ferry.');
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();
  await expect.poll(async () => (await copiesOn(page)).count).toBe(1);
  expect((await copiesOn(page)).text).not.toMatch(/ferry|home/);
  await page.close();

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(`${portalUrl}/journal`);
  await expect(later.getByText('Begun at home. Finished on the ferry.')).toBeVisible({
    timeout: 20_000,
  });
  await later.getByRole('link', { name: /ferry/ }).click();
  await expect(bodyField(later)).toHaveValue('Begun at home. Finished on the ferry.');
  await later.reload();
  await expect(bodyField(later)).toHaveValue('Begun at home. Finished on the ferry.');
});

test('a window never writes into the journal of whoever signed in after its writer', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { therapist, page, context } = await withOwnClient(browser, 'Oriel');
  const email = await addClient(therapist, 'Sabine');
  await write(page, 'Mine alone.');
  const other = await context.newPage();
  await context.clearCookies();
  await other.goto(portalUrl);
  await signInByCode(other, email);
  await throughWelcome(other);
  await bodyField(page).fill('Mine alone, and more of it.');
  await expect(page).toHaveURL(/sign-in/, { timeout: 20_000 });
  await other.goto(`${portalUrl}/journal`);
  await expect(other.getByRole('heading', { name: 'Before you write' })).toBeVisible();
  await expect(other.getByText('Mine alone')).toHaveCount(0);
});

test('what was changed in two places is asked about in peace', async ({ browser }) => {
  test.setTimeout(240_000);
  const { page, context } = await withOwnClient(browser, 'Ines');
  await write(page, 'What both windows know.');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(bodyField(other)).toHaveValue('What both windows know.');
  await bodyField(other).fill('Written in the other window.');
  await expect(saved(other)).toBeVisible();
  await other.waitForLoadState('networkidle');
  await bodyField(page).fill('Written in this window.');
  await expect(
    page.getByRole('heading', { level: 1, name: 'You changed this in two places' }),
  ).toBeVisible();
  await expect(page.getByText('Written in this window.')).toBeVisible();
  await expect(page.getByText('Written in the other window.')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep this one' }).click();
  await expect(bodyField(page)).toHaveValue('Written in this window.');
  await expect(saved(page)).toBeVisible();
  await other.reload();
  await expect(bodyField(other)).toHaveValue('Written in this window.');
});

test('a page is deleted for good, after time to think again; all of it is accessible', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { page } = await withOwnClient(browser, 'Linus');
  await page.getByRole('link', { name: 'Journal' }).click();
  await expect(page.getByRole('heading', { name: 'Before you write' })).toBeVisible();
  await checkModes(page, 'first page');
  await write(page, WORDS, `A page with a long ${'and-then-more-'.repeat(6)}title`);
  const entry = new URL(page.url()).pathname;
  await toList(page);
  await write(page, 'To be gone.', 'Not for keeping');
  const gone = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Delete this page' }).click();
  await expect(page.getByText('“Not for keeping” is being deleted.')).toBeVisible();
  await expect(page.getByRole('link', { name: /Not for keeping/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: /Not for keeping/ }).click();
  await expect(bodyField(page)).toHaveValue('To be gone.');
  await page.getByRole('button', { name: 'Delete this page' }).click();
  await expect(page.getByText('“Not for keeping” is being deleted.')).toBeHidden({
    timeout: 20_000,
  });
  await page.goto(`${portalUrl}${gone}`);
  await expect(page.getByText('This page isn’t here any more')).toBeVisible();

  const paths = ['/journal', entry];
  await checkAll(page, portalUrl, paths);
  await page.getByRole('button', { name: 'Share with Mara Okonjo' }).click();
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of paths) {
    await page.goto(`${portalUrl}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect([path, await overflow(page)]).toEqual([path, 0]);
    await expect(page).toHaveTitle('Notebook');
  }
});
