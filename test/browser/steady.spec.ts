import { expect, type Page, test } from '@playwright/test';
import { checkModes, overflow } from './accessibility';
import { clientIdOf, give } from './homework';
import { addClient, asClientOf } from './own-client';
import { asClient, asMember, PHONE, throughWelcome, watched } from './people';
import { portalUrl } from './ports';

/** Until the app's files are on the device. */
async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

test('Steady me opens offline, in a fresh tab, signed out, and leads nowhere else', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: PHONE });
  const { page, strays, violations } = await watched(context);
  await page.goto(`${portalUrl}/sign-in`);
  await keptForOffline(page);
  await page.close();
  await context.setOffline(true);

  const fresh = await context.newPage();
  fresh.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  await fresh.goto(`${portalUrl}/steady`);
  await expect(fresh.getByRole('heading', { level: 1, name: 'Steady me' })).toBeVisible();
  await expect(fresh.getByText('In danger now? Call your local emergency number.')).toBeVisible();
  for (const name of ['Look around the room', 'Five senses', 'Feet and hands']) {
    await fresh.getByRole('link', { name }).click();
    await expect(fresh.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(fresh.getByRole('listitem').nth(3)).toBeVisible();
    await fresh.getByRole('button', { name: 'Something else' }).click();
  }
  await fresh.goto(`${portalUrl}/steady/5`);
  await expect(fresh.getByRole('button', { name: 'Start the circle' })).toBeVisible();
  await expect(fresh).toHaveTitle('Notebook');

  // Everywhere else the app opens all the same, and says what is the matter.
  await fresh.goto(portalUrl);
  await expect(fresh.getByText('No connection right now')).toBeVisible({ timeout: 30_000 });
  await fresh.getByRole('link', { name: 'Steady me' }).click();
  await expect(fresh.getByRole('heading', { level: 1, name: 'Steady me' })).toBeVisible();
  expect([strays, violations]).toEqual([[], []]);
  await context.close();
});

test('nothing of the API, and nothing anybody wrote, is kept on the device', async ({
  browser,
}) => {
  const { page, context } = await asClient(browser, 'Wren');
  await throughWelcome(page);
  await keptForOffline(page);
  const kept = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys())
        found.push(new URL(url).pathname);
    }
    return found;
  });
  expect(kept).toContain('/steady');
  expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
  expect(
    kept.filter((path) => !/^\/(assets\/|steady$|[\w-]+\.(svg|png|webmanifest))/.test(path)),
  ).toEqual([]);
  await context.close();
});

test('from a step it is one tap, and back is the very same step, offline too', async ({
  browser,
}) => {
  const { page: clinic, context: therapist } = await asMember(browser);
  const { page, context } = await asClientOf(browser, await addClient(clinic, 'Signe'));
  const clientId = await clientIdOf(clinic, 'Signe');
  await give(clinic, clientId, { exerciseId: 'orienting-to-the-room' });
  await therapist.close();
  await page.reload();
  await keptForOffline(page);
  await page
    .getByRole('button', { name: /^(Start|Go on)/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/w\//);
  const heading = page.getByRole('heading', { level: 1 });
  const on = page.getByRole('button', { name: /^(Start|Continue)$/ });
  const WRITING = 'What did your eyes like to look at?';
  for (let step = 0; step < 12; step += 1) {
    const title = (await heading.textContent()) ?? '';
    if (title === WRITING) break;
    await on.click();
    await expect(heading).not.toHaveText(title);
  }
  await page.getByRole('textbox').fill('a boat on the water');
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Steady me' }).click();
  await page.getByRole('link', { name: 'Feet and hands' }).click();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to where I was' }).click();
  await expect(heading).toHaveText(WRITING);
  await expect(page.getByRole('textbox')).toHaveValue('a boat on the water');
  await context.setOffline(false);
  await expect(page.getByText(/^Saved \d/)).toBeVisible({ timeout: 30_000 });
  // The browser's own Back leads one step back, and not through Steady me again.
  await page.goBack();
  await expect(heading).not.toHaveText(WRITING);
  await expect(page).toHaveURL(/\/w\//);
  await context.close();
});

test('the disc moves only when it is started, and is words where nothing may move', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: PHONE });
  const { page } = await watched(context);
  const moving = () =>
    page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
  await page.goto(`${portalUrl}/steady/5`);
  await expect(page.getByRole('button', { name: 'Start the circle' })).toBeVisible();
  expect(await moving()).toBe(0);
  await page.getByRole('button', { name: 'Start the circle' }).click();
  await expect.poll(moving).toBe(1);
  await page.getByRole('button', { name: 'Stop the circle' }).click();
  await expect.poll(moving).toBe(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await expect(page.getByText(/^Breathe in, and say slowly/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start the circle' })).toHaveCount(0);
  await context.close();
});

test('it can be left at once, and is accessible in three modes and at 320 px', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const { page } = await watched(context);
  await page.goto(`${portalUrl}/steady`);
  for (const path of ['/steady', '/steady/1', '/steady/5']) {
    await page.goto(`${portalUrl}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await checkModes(page, path);
    expect([path, await overflow(page)]).toEqual([path, 0]);
  }
  await context.route(
    (url) => url.origin !== portalUrl,
    (route) => route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  );
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await expect(page).toHaveTitle('Elsewhere');
  await context.close();
});
