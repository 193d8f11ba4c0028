import { expect, type Page, test } from '@playwright/test';
import { findings } from './accessibility';
import { clientIdOf, give } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl, portalUrl } from './ports';
import { titleOf } from './walking';

const NAME = 'Ottoline';
const TITLE = 'A ladder of small trust';

let clinic: Page;
let portal: Page;
let clientId: string;

test.beforeAll(async ({ browser }) => {
  const therapist = await asMember(browser);
  const client = await asClientOf(browser, await addClient(therapist.page, NAME));
  clinic = therapist.page;
  portal = client.page;
  clientId = await clientIdOf(clinic, NAME);
  for (const page of [clinic, portal]) {
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = document.title;
      };
    });
  }
});

/** What would come out of the printer: held to say nothing of who it is for. */
async function onPaper(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'Worksheet');
  await page.emulateMedia({ media: 'print' });
  const seen = await page.locator('body').innerText();
  expect(seen).toMatch(/^Worksheet/);
  for (const word of [NAME, TITLE, 'Trellis', 'Notebook', 'Mara']) expect(seen).not.toContain(word);
  const size = await page
    .locator('article')
    .last()
    .evaluate((sheet) => Number.parseFloat(getComputedStyle(sheet).fontSize));
  // 18 points and more.
  expect(size).toBeGreaterThanOrEqual(24);
  const article = page.locator('article').last();
  await expect(article.getByRole('heading', { name: 'Who is it?' })).toBeVisible();
  await page.emulateMedia({ media: null });
  await expect(article).toBeHidden();
}

test('a client prints an empty sheet, and says that it was done on paper', async () => {
  const work = await give(clinic, clientId, { exerciseId: 'trust-ladder' });
  await portal.goto(`${portalUrl}/w/${work}`);
  await portal.getByRole('button', { name: 'Do this on paper' }).click();
  await expect(titleOf(portal)).toHaveText('On paper');
  expect(await findings(portal)).toEqual([]);
  await portal.getByRole('button', { name: 'Print the sheet' }).click();
  await onPaper(portal);
  await portal.getByRole('button', { name: 'I did it on paper' }).click();
  await expect(titleOf(portal)).not.toHaveText('On paper');
  const answer = await clinic.request.get(`${clinicUrl}/api/assignments/${work}`);
  expect(((await answer.json()) as { outcome: string }).outcome).toBe('done-on-paper');
});

test('a therapist prints it from the library and from what is open', async () => {
  await give(clinic, clientId, { exerciseId: 'trust-ladder' });
  await clinic.goto(`${clinicUrl}/clients/${clientId}`);
  await clinic
    .getByRole('button', { name: `Print blank: ${TITLE}` })
    .first()
    .click();
  await onPaper(clinic);
  await clinic.goto(`${clinicUrl}/library?exercise=trust-ladder`);
  await clinic.getByRole('button', { name: `Print blank: ${TITLE}` }).click();
  await onPaper(clinic);
});

test('two people begin in the room, by keyboard, and nothing is kept', async () => {
  test.setTimeout(180_000);
  const tailoring = { dropped: [], reworded: [{ step: 'who', prompt: 'Who comes to mind?' }] };
  await give(clinic, clientId, { exerciseId: 'trust-ladder', tailoring });
  await clinic.goto(`${clinicUrl}/clients/${clientId}`);
  const writes: string[] = [];
  clinic.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(request.url());
  });
  await clinic
    .getByRole('button', { name: `Begin together: ${TITLE}` })
    .first()
    .focus();
  await clinic.keyboard.press('Enter');
  const dialog = clinic.getByRole('dialog', { name: 'Together' });
  await expect(dialog.getByRole('heading', { name: TITLE })).toBeVisible();
  expect(await findings(clinic)).toEqual([]);
  const seen: string[] = [];
  for (let page = 0; page < 40; page++) {
    await clinic.keyboard.press('ArrowRight');
    const heading = await dialog.getByRole('heading', { level: 2 }).last().innerText();
    seen.push(heading);
    if (heading === 'Finish at home, on your own phone') break;
  }
  expect(seen).toContain('Who comes to mind?');
  expect(seen.at(-1)).toBe('Finish at home, on your own phone');
  await clinic.keyboard.press('ArrowLeft');
  await expect(dialog.getByText('Finish at home, on your own phone')).toBeHidden();
  await expect(dialog).not.toContainText(NAME);
  await clinic.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(writes).toEqual([]);
});
