import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { checkAll, overflow } from './accessibility';
import { clientIdOf, handIn } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl } from './ports';

const HERON = 'the quiet heron';
const KETTLE = 'the light on the kettle';

const part = (page: Page, name: string) => page.getByRole('region', { name });

test('a client’s work over a period is read on the screen and kept as one page of paper', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { page, strays, violations } = await asMember(browser);
  // A name that is long wherever it stands, and nobody else’s.
  const name = `Peregrine-${'Long'.repeat(8)}`;
  const email = await addClient(page, name);
  const id = await clientIdOf(page, name);
  await page.goto(`${clinicUrl}/clients/${id}`);
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/clients/${id}/summary$`));
  await expect(page.getByRole('heading', { level: 1, name: `Summary: ${name}` })).toBeVisible();

  // Nothing yet: said so, and there is no page to print.
  await expect(page.getByText('Nothing in this time')).toBeVisible();
  await expect(page.getByText(/^No session was held in the last year/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download as PDF' })).toHaveCount(0);

  const client = await asClientOf(browser, email);
  const answers = (before: number, words: string, sharing: 'private' | 'shared') => ({
    'distress-before': { value: before, sharing: 'shared' as const },
    'distress-after': { value: before - 2, sharing: 'shared' as const },
    'presence-after': { value: 'here', sharing: 'shared' as const },
    'eyes-rested': { value: words, sharing },
  });
  await handIn(page, client.page, id, answers(7, HERON, 'private'));
  const second = await handIn(page, client.page, id, answers(6, KETTLE, 'shared'));
  await client.context.close();

  await page.reload();
  const chart = page.getByRole('img', { name: 'Distress before and after exercises, 0 to 10' });
  await expect(chart).toBeVisible();
  await expect(
    page.getByText(/^Distress before: 7 on .*, 6 on .*; lower by 1, over 2/),
  ).toBeVisible();
  await expect(page.getByText('How present after: Here twice.')).toBeVisible();
  await expect(part(page, 'In their own words').getByText(KETTLE)).toBeVisible();
  expect(await page.locator('body').innerText()).not.toContain('heron');

  // Every sentence leads to what it rests on.
  await page.getByText('Rests on 2 answers').first().click();
  const sources = page.getByRole('link', { name: /^Looking around the room, / });
  await expect(sources).toHaveCount(2);
  await sources.last().click();
  await expect(page).toHaveURL(new RegExp(`/responses/${second}#step-distress-before$`));
  await page.goBack();
  await expect(chart).toBeVisible();

  await test.step('other periods, kept in the address', async () => {
    for (const [choice, period] of [
      ['30 days', 'month'],
      ['90 days', 'quarter'],
      ['All', 'all'],
    ] as const) {
      await page.getByRole('radio', { name: choice }).check({ force: true });
      await expect(page).toHaveURL(new RegExp(`/summary\\?period=${period}$`));
      await expect(page.getByRole('status').filter({ hasText: / to .*\d{4}\.$/ })).toBeVisible();
      await expect(chart).toBeVisible();
    }
    await page.reload();
    await expect(page.getByRole('radio', { name: 'All' })).toBeChecked();
  });

  await test.step('the page on paper', async () => {
    const download = page.waitForEvent('download');
    const asked = page.waitForRequest(/summary\.pdf/);
    await page.getByRole('button', { name: 'Download as PDF' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^summary-\d{4}-\d\d-\d\d\.pdf$/);
    expect((await asked).url()).not.toContain('Peregrine');
    await expect(page.getByText(`Saved as ${file.suggestedFilename()}.`)).toBeVisible();
    const bytes = readFileSync(await file.path());
    const clear = bytes.toString('latin1');
    expect(clear.startsWith('%PDF-')).toBe(true);
    expect(clear.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(clear).toContain('/StructTreeRoot');
    // What a file tells of itself, in lists and searches, names nobody.
    expect(clear).toContain('(Summary, ');
    expect(clear).not.toContain('Peregrine');
  });

  await test.step('with initials only, on paper too', async () => {
    await page.keyboard.press('Control+.');
    await expect(page.getByRole('heading', { level: 1, name: 'Summary: P.' })).toBeVisible();
    expect(await page.locator('body').innerText()).not.toContain('Peregrine');
    const asked = page.waitForRequest(/summary\.pdf/);
    await page.getByRole('button', { name: 'Download as PDF' }).click();
    expect(new URL((await asked).url()).searchParams.get('name')).toBe('initials');
    await page.keyboard.press('Control+.');
  });

  await test.step('in every mode, and on a narrow screen', async () => {
    const path = `/clients/${id}/summary`;
    await checkAll(page, clinicUrl, [path]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(clinicUrl + path);
    await expect(chart).toBeVisible();
    expect(await overflow(page)).toBe(0);
  });
  expect([strays, violations]).toEqual([[], []]);
});

test('a page that cannot be made says so, and can be asked for again', async ({ browser }) => {
  const { page } = await asMember(browser);
  const name = 'Plover';
  const email = await addClient(page, name);
  const id = await clientIdOf(page, name);
  const client = await asClientOf(browser, email);
  await handIn(page, client.page, id, { 'distress-before': { value: 5, sharing: 'private' } });
  await client.context.close();
  await page.goto(`${clinicUrl}/clients/${id}/summary`);
  // Handed in, and nothing of it shared.
  await expect(page.getByText(/^Nothing that can be told in numbers is shared/)).toBeVisible();
  await expect(page.getByText('No words of their own are shared in this time.')).toBeVisible();
  await expect(part(page, 'What was given').getByText(/^Done and handed in/)).toBeVisible();

  await page.route('**/summary.pdf*', (route) => route.abort());
  await page.getByRole('button', { name: 'Download as PDF' }).click();
  await expect(page.getByText(/^Trellis cannot be reached/)).toBeVisible();
  await page.unroute('**/summary.pdf*');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as PDF' }).click();
  await download;
});
