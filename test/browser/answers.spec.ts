import { type Browser, expect, test } from '@playwright/test';
import { asClient, asMember, openClient, throughWelcome } from './people';
import { portalUrl } from './ports';

const QUESTION = 'What did your eyes like to look at?';

/** Gives Wren a fresh exercise; answers the path of its work and a way to take it back. */
async function assigned(browser: Browser) {
  const { page, context } = await asMember(browser);
  await openClient(page, 'Wren');
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('radio', { name: /Looking around the room/ }).check();
  const made = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/assignments') && answer.request().method() === 'POST',
  );
  await drawer.getByRole('button', { name: 'Assign', exact: true }).click();
  const { id } = (await (await made).json()) as { id: string };
  const takeBack = async () => {
    await page.evaluate(
      (path) =>
        fetch(path, {
          method: 'POST',
          headers: { 'x-trellis': '1', 'content-type': 'application/json' },
          body: '{}',
        }),
      `/api/assignments/${id}/withdraw`,
    );
    await context.close();
  };
  return { path: `/w/${id}`, takeBack };
}

/** Opens the work and goes on to the question that takes words. */
async function atTheQuestion(browser: Browser, path: string) {
  const opened = await asClient(browser, 'Wren', path);
  await throughWelcome(opened.page);
  const heading = opened.page.getByRole('heading', { level: 1 });
  const on = opened.page.getByRole('button', { name: /^(Start|Continue)$/ });
  for (let step = 0; step < 10; step++) {
    const title = await heading.textContent();
    if (title === QUESTION) return opened;
    await on.click();
    await expect(heading).not.toHaveText(title ?? '');
  }
  throw new Error(`"${QUESTION}" did not come`);
}

test('words typed offline are kept, told so, and saved when the network is back', async ({
  browser,
}) => {
  const { path } = await assigned(browser);
  const { page, context } = await atTheQuestion(browser, path);
  await context.setOffline(true);
  await page.getByRole('textbox').fill('the blue of the kettle');
  await expect(page.getByText('Not saved yet. Trying again.')).toBeVisible();
  await expect(page.getByText(/^Saved \d/)).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByText(/^Saved \d/)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.getByRole('textbox')).toHaveValue('the blue of the kettle');
});

test('words survive a session that ended, on the same question', async ({ browser }) => {
  const { path } = await assigned(browser);
  const { page, context } = await atTheQuestion(browser, path);
  await context.clearCookies();
  await page.getByRole('textbox').fill('the grey of the morning');
  await expect(page).toHaveURL(/sign-in/, { timeout: 15_000 });
  await page.getByRole('button', { name: /Wren/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('the grey of the morning');
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain('morning');
});

test('work that was taken back keeps its words for the one who wrote them', async ({ browser }) => {
  const { path, takeBack } = await assigned(browser);
  const { page } = await atTheQuestion(browser, path);
  await page.getByRole('textbox').fill('the red of the door');
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await takeBack();
  await page.goto(`${portalUrl}${path}`);
  await expect(page.getByRole('heading', { name: 'This was taken back' })).toBeVisible();
  await expect(page.getByText('the red of the door')).toBeVisible();
});

test('trying again to save hands nothing in', async ({ browser }) => {
  const { path } = await assigned(browser);
  const { page } = await atTheQuestion(browser, path);
  const submits: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/submit')) submits.push(request.url());
  });
  await page.route('**/answers/**', (route) => route.abort());
  await page.getByRole('textbox').fill('the green of the bottle');
  const heading = page.getByRole('heading', { level: 1 });
  for (let step = 0; step < 10; step++) {
    const title = await heading.textContent();
    if (title === 'What would you like to share?') break;
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(heading).not.toHaveText(title ?? '');
  }
  await expect(page.getByText('Not everything is saved yet')).toBeVisible({ timeout: 20_000 });
  await page.unroute('**/answers/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Not everything is saved yet')).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByRole('heading', { name: 'What would you like to share?' })).toBeVisible();
  expect(submits).toEqual([]);
});
