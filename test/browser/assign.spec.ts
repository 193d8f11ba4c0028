import { expect, test } from '@playwright/test';
import { checkModes, findings } from './accessibility';
import { assign, atClient, exercise, openDrawer } from './assigning';
import { asClient, asMember, throughWelcome } from './people';
import { portalUrl } from './ports';

const CLIENT = 'Wren';

test('assigning takes three clicks and less than 15 seconds, and can be undone', async ({
  browser,
}) => {
  const { page } = await asMember(browser);
  await atClient(page, CLIENT);
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    // A label passes its click on to its input: that is one of a person's, not two.
    window.addEventListener('pointerdown', () => (counted.clicks += 1), { capture: true });
  });
  const began = Date.now();
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await exercise(drawer, 'Five senses').check();
  const id = await assign(page, drawer);
  await expect(page.getByText(`Assigned “Five senses” to ${CLIENT}.`)).toBeVisible();
  const clicks = await page.evaluate(() => (window as unknown as { clicks: number }).clicks);
  expect(clicks).toBeLessThanOrEqual(3);
  expect(Date.now() - began).toBeLessThan(15_000);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('“Five senses” is withdrawn.')).toBeVisible();
  await page.reload();
  await expect(page.locator(`#assignment-${id}`)).toContainText('Withdrawn');
});

test('the drawer finds, shows, keeps what is half filled in, and remembers', async ({
  browser,
}) => {
  const { page, strays, violations } = await asMember(browser);
  await atClient(page, CLIENT);
  const drawer = await openDrawer(page);
  const phone = drawer.getByRole('region', { name: 'As the client sees it' });
  const title = 'The harsh voice inside';

  await test.step('by words of title, purpose, pillar and strand, and by intensity', async () => {
    const search = drawer.getByRole('searchbox');
    await search.fill('harsh sentence give name');
    await expect(drawer.getByRole('radio')).toHaveCount(1);
    await search.fill('inner repair');
    await expect(exercise(drawer, title)).toBeVisible();
    await expect(exercise(drawer, 'Five senses')).toHaveCount(0);
    await search.fill('no such thing at all');
    await expect(drawer.getByText('No exercise matches.')).toBeVisible();
    await search.fill('');
    await drawer.getByLabel('Pillar').selectOption('Inner repair');
    await drawer.getByRole('button', { name: 'Gentle' }).click();
    await expect(exercise(drawer, title)).toBeVisible();
    await expect(exercise(drawer, 'A fair look at one thought')).toHaveCount(0);
    await drawer.getByRole('button', { name: 'Gentle' }).click();
    await drawer.getByLabel('Pillar').selectOption('Any pillar');
    await search.fill('then or now');
    await page.keyboard.press('Enter');
    await expect(exercise(drawer, 'Then or now')).toBeChecked();
  });

  await test.step('a line to weigh, which stops nobody', async () => {
    await expect(
      drawer.getByText(/“then” can explain away real danger.*Take care with dissociation/),
    ).toBeVisible();
    await expect(drawer.getByRole('button', { name: 'Assign', exact: true })).toBeEnabled();
  });

  await test.step('every page that the client will meet', async () => {
    await expect(phone.getByText('A moment with someone that set off an alarm')).toBeVisible();
    const next = phone.getByRole('button', { name: 'Next' });
    await next.click();
    await expect(phone.getByText('How present do you feel right now?')).toBeVisible();
    await expect(phone.getByText('Far away', { exact: true })).toBeVisible();
    const seen = new Set<string>();
    while (await next.isEnabled()) {
      await next.click();
      seen.add((await phone.getByRole('heading', { level: 5 }).textContent()) ?? '');
    }
    expect(seen).toContain('Is the alarm about then or about now?');
    await expect(phone.getByText('Last page')).toBeVisible();
    await expect(phone.getByText('Three things here today')).toBeVisible();
  });

  await test.step('a reason begun for them, as the client reads it', async () => {
    await drawer.getByRole('button', { name: 'So that … feels' }).click();
    await page.keyboard.type('coming home');
    await expect(drawer.getByLabel('Why this, in a line')).toHaveValue(
      'So that coming home feels a little easier.',
    );
    for (let pages = 0; pages < 30; pages++) {
      const back = phone.getByRole('button', { name: 'Back' });
      if (await back.isDisabled()) break;
      await back.click();
    }
    await expect(phone.getByText('So that coming home feels')).toBeVisible();
  });

  await test.step('half filled in, it waits', async () => {
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await openDrawer(page);
    await expect(exercise(drawer, 'Then or now')).toBeChecked();
    await expect(drawer.getByLabel('Why this, in a line')).toHaveValue(/coming home/);
    await assign(page, drawer);
    await expect(page.getByText(/^Assigned “Then or now\?”/)).toBeVisible();
  });

  await test.step('next time it says what was given, and what came last', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: CLIENT })).toBeVisible();
    await openDrawer(page);
    await expect(drawer.getByText('You assigned lately')).toBeVisible();
    await expect(exercise(drawer, 'Then or now')).toHaveAccessibleName(/still open/);
    const names = await drawer.locator('label:has([type=radio])').allTextContents();
    // Others of this therapist may have been given something meanwhile.
    const place = names.findIndex((name) => name.startsWith('Then or now?'));
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(6);
  });
  expect([strays, violations]).toEqual([[], []]);
});

test('a plan reaches the client, and the client’s own comes back once shared', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { page } = await asMember(browser);
  await atClient(page, CLIENT);
  const drawer = await openDrawer(page);
  await exercise(drawer, 'Five senses').check();
  await drawer.getByText('Plan', { exact: true }).click();
  await drawer.getByRole('radio', { name: 'At a time', exact: true }).check();
  await drawer.getByRole('button', { name: 'In a week' }).click();
  await drawer.getByLabel('How often').selectOption('Every week');
  await drawer.getByLabel('How many times').selectOption('3 times');
  await expect(drawer.getByText(/Each time it starts afresh/)).toBeVisible();
  await drawer.getByRole('checkbox', { name: /Leave where and how/ }).uncheck();
  await drawer.getByLabel('Where', { exact: true }).fill('At the kitchen table');
  const planned = await assign(page, drawer);
  await expect(page.locator(`#assignment-${planned}`)).toContainText('every week, 1 of 3');
  await expect(page.locator(`#assignment-${planned}`)).toContainText('Plan: At the kitchen table');

  await openDrawer(page);
  await exercise(drawer, 'Looking around').check();
  await drawer.getByText('Plan', { exact: true }).click();
  await drawer.getByRole('radio', { name: 'After the next session' }).check();
  const left = await assign(page, drawer);

  const client = await asClient(browser, CLIENT, `/w/${planned}`);
  await throughWelcome(client.page);
  await client.page.goto(`${portalUrl}/w/${planned}`);
  await expect(client.page.getByText('At the kitchen table')).toBeVisible();
  await expect(client.page.getByText(/This comes back every week/)).toBeVisible();
  await client.page.goto(`${portalUrl}/w/${left}`);
  await expect(client.page.getByText('After your next session')).toBeVisible();
  await client.page.getByText('When and where could this fit?').click();
  await client.page.getByLabel('When could I do it?').fill('After supper');
  await expect(client.page.getByText(/^Saved \d/)).toBeVisible();
  await page.reload();
  await expect(page.locator(`#assignment-${left}`)).toContainText('after the next session');
  await expect(page.getByText('After supper')).toHaveCount(0);

  await client.page.reload();
  await expect(client.page.getByLabel('When could I do it?')).toHaveValue('After supper');
  await client.page.getByRole('button', { name: /^Share with/ }).click();
  await expect(client.page.getByText(/can read this plan now/)).toBeVisible();
  await expect(client.page.getByText(/^Saved \d/)).toBeVisible();
  expect(await findings(client.page)).toEqual([]);
  await page.reload();
  await expect(page.locator(`#assignment-${left}`)).toContainText('plan: After supper');

  // Once the work is over the plan can still be taken back.
  await client.page.getByRole('button', { name: 'Start', exact: true }).click();
  await client.page.getByRole('button', { name: 'Pause' }).click();
  await client.page.getByRole('button', { name: 'Not now' }).click();
  const kept = client.page.getByRole('region', { name: 'When and where could this fit?' });
  await expect(kept.getByText('After supper')).toBeVisible();
  await client.page.reload();
  await expect(kept.getByText(/can read this plan now/)).toBeVisible();
  expect(await findings(client.page)).toEqual([]);
  await kept.getByRole('button', { name: /^Stop sharing/ }).click();
  await expect(kept.getByText(/Only you can see it now/)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Five senses').first()).toBeVisible();
  await expect(page.getByText('After supper')).toHaveCount(0);

  await page.getByRole('button', { name: 'Stop repeating Five senses' }).first().click();
  await expect(page.getByText(/“Five senses” does not come again/)).toBeVisible();
});

test('the drawer is accessible in three modes and on a narrow screen', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page } = await asMember(browser);
  await atClient(page, CLIENT);
  const drawer = await openDrawer(page);
  await checkModes(page, 'open');
  await exercise(drawer, 'Then or now').check();
  await drawer.getByText('Plan', { exact: true }).click();
  await drawer.getByRole('radio', { name: 'At a time', exact: true }).check();
  await drawer.getByLabel('How often').selectOption('Every week');
  await drawer.getByRole('checkbox', { name: /Leave where and how/ }).uncheck();
  await expect(drawer.getByText('As the client sees it')).toBeVisible();
  await checkModes(page, 'picked');
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await drawer.evaluate(
    (box) =>
      [...box.querySelectorAll('*')].filter(
        (one) => one.getBoundingClientRect().right > window.innerWidth + 1,
      ).length,
  );
  expect(overflow).toBe(0);
});
