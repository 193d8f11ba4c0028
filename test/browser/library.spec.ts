import { expect, test } from '@playwright/test';
import { checkModes, findings, overflow } from './accessibility';
import { atClient, exercise, openDrawer } from './assigning';
import { asMember } from './people';
import { clinicUrl } from './ports';

test('the library finds, shows, keeps at hand, and leads to a client', async ({ browser }) => {
  const { page, strays, violations } = await asMember(browser);
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  const entries = page.getByRole('main').getByRole('listitem');
  const search = page.getByRole('searchbox');
  const entry = (title: string) => page.getByRole('link', { name: title, exact: true });
  await expect(entry('Five senses')).toBeVisible();

  await test.step('by other words for it, and with a slip of the finger', async () => {
    await search.fill('assertiveness');
    await expect(entry('A limit of your own')).toBeVisible();
    await expect(entry('Five senses')).toHaveCount(0);
    await search.fill('asertivness');
    await expect(entry('A limit of your own')).toBeVisible();
    await search.fill('no such thing at all');
    await expect(page.getByText('No exercise matches.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(search).toHaveValue('');
  });

  await test.step('by tags in plain words', async () => {
    await page.getByText('More ways to narrow it down').click();
    await page.getByLabel('Pattern between people').selectOption('Keeping people at arm’s length');
    await page.getByLabel('Time it takes').selectOption('Up to 20 min');
    await expect(entry('A ladder of small trust')).toBeVisible();
    await expect(entry('Five senses')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show all' }).click();
  });

  await test.step('favourites come first, here and where one assigns', async () => {
    const star = page.getByRole('button', { name: 'Favourite: Letting a little care in' });
    await expect(star).toHaveAttribute('aria-pressed', 'false');
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/favourite'));
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    expect((await kept).status()).toBe(204);
    await page.reload();
    await expect(entries.first()).toContainText('Letting a little care in');
  });

  await test.step('one of them as a client meets it, and on to a client', async () => {
    await entry('A ladder of small trust').click();
    await expect(page).toHaveURL(/exercise=trust-ladder/);
    const phone = page.getByRole('region', { name: 'As the client sees it' });
    await phone.getByRole('button', { name: 'Next' }).click();
    await expect(phone.getByText('Step 1 of')).toBeVisible();
    await page.getByLabel('Assign it to').selectOption('Wren');
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    const drawer = page.getByRole('dialog');
    await expect(exercise(drawer, 'A ladder of small trust')).toBeChecked();
    await drawer.getByRole('button', { name: 'Cancel' }).click();
    await atClient(page, 'Wren');
    await expect((await openDrawer(page)).getByText('Favourites', { exact: true })).toBeVisible();
  });
  expect([strays, violations]).toEqual([[], []]);
});

test('the library shows programmes whole, and leads with one to a client', async ({ browser }) => {
  const { page, strays, violations } = await asMember(browser);
  await page.goto(`${clinicUrl}/library`);
  const search = page.getByRole('searchbox');
  const title = 'After trust was broken';

  await test.step('words find them among the exercises', async () => {
    await search.fill('cheating');
    await page.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(/programmes\?programme=after-betrayal/);
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  });

  const programme = page.getByRole('article', { name: title });
  await test.step('whom it fits, and each step with its pace and its exercise', async () => {
    await expect(programme.getByText('Keeping people at arm’s length')).toBeVisible();
    // Texts name others by id; people read titles.
    await expect(programme.getByText(/“Trusting my own eyes” fits better/)).toBeVisible();
    const link = page.getByRole('link', { name: 'Feet and hands' });
    const step = programme.getByRole('listitem').filter({ has: link });
    await expect(step.getByText('1 day after the one before')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await link.click();
    const opened = page.getByRole('heading', { level: 2, name: 'Feet and hands' });
    await expect(opened).toBeFocused();
    await page.reload();
    await expect(opened).toBeVisible();
    await page.getByRole('article').getByRole('link', { name: title }).press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeFocused();
  });

  await test.step('by other words, in a list of their own', async () => {
    await search.fill('no such thing at all');
    await expect(page.getByText('No programme matches.')).toBeVisible();
    await search.fill('gaslighting');
    await expect(page.getByText(/^\d of 10 programmes$/)).toBeVisible();
  });

  await test.step('and on to a client, with nothing given yet', async () => {
    await programme.getByLabel('Give it to').selectOption('Joanna');
    await programme.getByRole('button', { name: 'Go on', exact: true }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('radio', { name: new RegExp(`^${title}`) })).toBeChecked();
    await expect(drawer.getByRole('button', { name: 'Start' })).toBeEnabled();
    await drawer.getByRole('button', { name: 'Cancel' }).click();
    await expect(drawer).toHaveCount(0);
  });

  await test.step('who is in one already is given no other', async () => {
    await page.goBack();
    await programme.getByLabel('Give it to').selectOption('Adaeze');
    await programme.getByRole('button', { name: 'Go on', exact: true }).click();
    await expect(page.getByText('Adaeze is in “First steps in settling” already.')).toBeVisible();
  });
  expect([strays, violations]).toEqual([[], []]);
});

test('the library is for everybody: axe in every mode, and 320 px', async ({ browser }) => {
  test.slow();
  const { page } = await asMember(browser);
  await page.goto(`${clinicUrl}/library?exercise=boundary-builder`);
  await expect(page.getByRole('heading', { level: 2, name: 'A limit of your own' })).toBeVisible();
  await checkModes(page, 'library');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  await page.getByRole('link', { name: 'All exercises' }).click();
  await expect(page.getByRole('link', { name: 'Five senses' })).toBeVisible();
  expect(await overflow(page)).toBe(0);
});
