import { expect, test } from '@playwright/test';
import { checkModes, overflow } from './accessibility';
import { clientIdOf, handIn, sharePage } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl, portalUrl } from './ports';

const WORDS = 'a jar of buttons on the sill';
const ASKED = 'What did your eyes like to look at?';

test('what was shared is taken back and shared again, and the page says what that does', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { page: clinic } = await asMember(browser);
  const { page } = await asClientOf(browser, await addClient(clinic, 'Petra'));
  const clientId = await clientIdOf(clinic, 'Petra');
  const responseId = await handIn(clinic, page, clientId, {
    'distress-before': { value: 5, sharing: 'private' },
    'eyes-rested': { value: WORDS, sharing: 'shared' },
  });
  await sharePage(page, 'By the sill', 'Counted the buttons.');
  const read = async (path: string) => (await clinic.request.get(`${clinicUrl}/api${path}`)).text();
  const inClinic = () => read(`/responses/${responseId}`);
  expect(await inClinic()).toContain(WORDS);

  await page.getByRole('link', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Look at what I share' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What I share' })).toBeVisible();
  const readers = page.getByRole('region', { name: 'Who can read it' });
  await expect(readers.getByText('Mara Okonjo, your therapist')).toBeVisible();
  await expect(readers.getByText(/supports your therapist’s work as a supervisor/)).toBeVisible();
  await expect(readers.getByText(/^Not watched live/)).toBeVisible();
  await expect(page.getByText('From that moment nobody else can open it.')).toBeVisible();
  await expect(page.getByText(/may remember it, or may have noted it/)).toBeVisible();

  // An answer that was handed in.
  const work = page.getByRole('region', { name: 'Exercises you finished' });
  await expect(work.getByText(/1 of 2 shared/)).toBeVisible();
  await work.getByText('Looking around the room').click();
  await expect(work.getByText(WORDS)).toBeVisible();
  await expect(work.getByText(/^Mara Okonjo opened it/)).toBeVisible();
  await work.getByRole('button', { name: `Stop sharing: ${ASKED}` }).click();
  await expect(work.getByText(/Only you can see it now. Mara Okonjo had opened it/)).toBeVisible();
  await expect(work.getByText('Nothing shared')).toBeVisible();
  expect(await inClinic()).not.toContain(WORDS);
  await page.reload();
  await work.getByText('Looking around the room').click();
  await expect(work.getByText(/^Taken back/)).toBeVisible();
  await work.getByRole('button', { name: `Share with Mara Okonjo: ${ASKED}` }).click();
  await expect(work.getByText(/1 of 2 shared/)).toBeVisible();
  expect(await inClinic()).toContain(WORDS);

  // A page of the journal.
  const journal = page.getByRole('region', { name: 'From your journal' });
  const shared = async () =>
    (JSON.parse(await read(`/clients/${clientId}/journal`)) as { items: unknown[] }).items.length;
  expect(await shared()).toBe(1);
  await expect(journal.getByText(/Nobody has opened it yet/)).toBeVisible();
  await journal.getByRole('button', { name: 'Stop sharing: By the sill' }).click();
  await expect(journal.getByText(/Only you can see it now. Nobody had opened it/)).toBeVisible();
  expect(await shared()).toBe(0);
  await journal.getByRole('button', { name: 'Share with Mara Okonjo: By the sill' }).click();
  await expect(journal.getByRole('button', { name: 'Stop sharing: By the sill' })).toBeVisible();
  expect(await shared()).toBe(1);

  // Without a connection nothing is said to be so that is not.
  await page.context().setOffline(true);
  await journal.getByRole('button', { name: 'Stop sharing: By the sill' }).click();
  await expect(journal.getByText(/It is still shared/)).toBeVisible();
  await page.context().setOffline(false);

  await page.reload();
  await work.getByText('Looking around the room').click();
  await expect(work.getByText(WORDS)).toBeVisible();
  await checkModes(page, 'sharing');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  await expect(page).toHaveTitle('Notebook');
  await expect(page).toHaveURL(`${portalUrl}/more/sharing`);
});
