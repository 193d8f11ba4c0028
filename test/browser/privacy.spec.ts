import { expect, type Page, test } from '@playwright/test';
import { clientIdOf, handIn, sharePage } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl } from './ports';

/** A name that stands nowhere else. */
const NAME = 'Quillan';

/** The first names that the page says anywhere: on the screen, to screen readers, in the tab. */
async function namesOn(page: Page, names: string[]): Promise<string[]> {
  const said = await page.evaluate(() => {
    const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'value', 'aria-description'];
    const attributes = [...document.querySelectorAll('*')].flatMap((one) =>
      spoken.map((name) => one.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...attributes].join('\n');
  });
  return names.filter((name) => new RegExp(`\\b${name}\\b`).test(said));
}

test('with initials only, no screen says a client’s name', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page } = await asMember(browser);
  const client = await asClientOf(browser, await addClient(page, NAME));
  const clientId = await clientIdOf(page, NAME);
  const response = await handIn(page, client.page, clientId, {
    'distress-before': { value: 5, sharing: 'shared' },
  });
  const entry = await sharePage(client.page, 'By the river', 'The heron stood there.');
  await client.context.close();
  const names = await page.evaluate(async () => {
    const answer = await fetch('/api/caseload', { headers: { 'x-trellis': '1' } });
    const { clients } = (await answer.json()) as { clients: { name: string }[] };
    return clients.map(({ name }) => name.split(' ')[0]!);
  });
  expect(names).toContain(NAME);

  const record = `/clients/${clientId}`;
  const pages = [`/responses/${response}`, `/journal/${entry}`];
  const paths = ['/', '/caseload', record, `${record}/summary`, ...pages, '/me'];
  await page.goto(`${clinicUrl}/clients/${clientId}`);
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  expect(await namesOn(page, names)).toContain(NAME);
  await page.keyboard.press('Control+.');
  await expect(page.getByRole('heading', { level: 1, name: 'Q.' })).toBeVisible();

  for (const path of paths) {
    // In this tab it lasts over a reload, too.
    await page.goto(`${clinicUrl}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Initials only' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.waitForLoadState('networkidle');
    expect([path, await namesOn(page, names)]).toEqual([path, []]);
  }

  await page.goto(`${clinicUrl}/clients/${clientId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Q.' })).toBeVisible();
  await page.keyboard.press('a');
  const drawer = page.getByRole('dialog', { name: 'Assign to Q.' });
  await drawer.getByRole('radio', { name: /^Five senses/ }).check();
  await drawer.getByText('Plan', { exact: true }).click();
  await drawer.getByRole('radio', { name: 'At a time', exact: true }).check();
  expect(await namesOn(page, names)).toEqual([]);
  // Over a dialog, too, names can be hidden and shown.
  await page.keyboard.press('Control+.');
  await expect(page.getByRole('dialog', { name: `Assign to ${NAME}` })).toBeVisible();
  await page.keyboard.press('Control+.');
  await drawer.getByRole('button', { name: 'Cancel' }).click();

  await page.goto(`${clinicUrl}/responses/${response}`);
  await page.getByRole('button', { name: /^Mark as read/ }).click();
  await expect(page.getByText(/is marked as read/)).toBeVisible();
  expect(await namesOn(page, names)).toEqual([]);
});
