import { type Browser, expect, test } from '@playwright/test';
import { copiesOn } from './device';
import { clientIdOf, give } from './homework';
import { addClient, asClientOf, signInByCode } from './own-client';
import { asClient, asMember, openClient, throughWelcome } from './people';
import { portalUrl } from './ports';
import { choose, READINGS, walkTo } from './walking';

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
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();
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

test('answers outlive a page that is closed without a connection, for their writer alone', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { page: clinic } = await asMember(browser);
  const [email, other] = [await addClient(clinic, 'Ebba'), await addClient(clinic, 'Otto')];
  const ebba = await clientIdOf(clinic, 'Ebba');
  const path = `/w/${await give(clinic, ebba, { exerciseId: 'boundary-builder' })}`;
  const { page, context } = await asClientOf(browser, email);
  const onDevice = page.getByText(/^Saved on this device/);

  await test.step('where the device is to keep nothing, the page says that it alone has them', async () => {
    const discreet = await give(clinic, ebba, { exerciseId: 'what-happened-facts-log' });
    await page.goto(`${portalUrl}/w/${discreet}`);
    await walkTo(page, 'Can you write here with nobody else reading it?', {});
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await choose(/^Yes/)(page);
    await expect(page.getByText(/only on the open page, and nothing stays on this/)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(/^Saved \d/)).toBeVisible({ timeout: 30_000 });
  });

  await test.step('answers to several questions are written without a connection', async () => {
    await page.goto(`${portalUrl}${path}`);
    await walkTo(page, 'What costs you too much?', {
      ...READINGS,
      'Does this person punish you or threaten you when you say “no”?': choose(/^No,/),
    });
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('textbox').fill('Calls about the orchard.');
    await expect(onDevice).toBeVisible();
    await walkTo(page, 'Put your limit into one sentence', {
      'How firm is it?': choose(/^A limit/),
    });
    await page.getByRole('textbox', { name: 'When …' }).fill('the orchard comes up,');
    await expect(onDevice).toBeVisible();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText(/^Some words are only on this device/)).toBeVisible();
    await expect.poll(async () => (await copiesOn(page)).count).toBe(1);
    expect((await copiesOn(page)).text).not.toMatch(/orchard|Calls/);
    // As a phone ends a tab: without a last request.
    await page.evaluate(() => {
      window.fetch = () => new Promise(() => undefined);
    });
    await page.close();
  });

  await test.step('somebody else who signs in here sees and sends nothing of them', async () => {
    await context.clearCookies();
    await context.setOffline(false);
    const later = await context.newPage();
    const writes: string[] = [];
    later.on('request', (request) => {
      if (/\/api\/assignments\/.+\/(answers|position)/.test(request.url()))
        writes.push(request.url());
    });
    await later.goto(`${portalUrl}${path}`);
    await signInByCode(later, other);
    await expect(later.getByRole('heading', { level: 1 })).toHaveText(
      'This note isn’t here any more',
    );
    await later.goto(portalUrl);
    await expect(later.getByText('Hello, Otto')).toBeVisible();
    await later.waitForLoadState('networkidle');
    await expect(later.getByText(/orchard/)).toHaveCount(0);
    expect([writes, (await copiesOn(later)).count]).toEqual([[], 1]);
    await later.close();
  });

  await test.step('their writer finds them, and they are sent once', async () => {
    await context.clearCookies();
    const later = await context.newPage();
    await later.goto(`${portalUrl}${path}`);
    await signInByCode(later, email);
    const heading = later.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('Put your limit into one sentence');
    await expect(later.getByRole('textbox', { name: 'When …' })).toHaveValue(
      'the orchard comes up,',
    );
    await expect(later.getByText(/^Saved \d/)).toBeVisible();
    await expect.poll(async () => (await copiesOn(later)).count).toBe(0);
    const answer = await later.request.get(`${portalUrl}/api/assignments/${path.slice(3)}`);
    const { response } = (await answer.json()) as {
      response: { answers: { stepId: string; revision: number; value: unknown }[] };
    };
    expect(
      response.answers.filter(({ stepId }) => /costs|firm|sentence/.test(stepId)),
    ).toMatchObject([
      { stepId: 'costs-too-much', revision: 1, value: 'Calls about the orchard.' },
      { stepId: 'how-firm', revision: 1, value: 'limit' },
      { stepId: 'sentence', revision: 1 },
    ]);
    await later.reload();
    await expect(later.getByRole('textbox', { name: 'When …' })).toHaveValue(
      'the orchard comes up,',
    );
    await context.close();
  });
});
