import { type Browser, expect, type Page, test } from '@playwright/test';
import { checkModes, overflow } from './accessibility';
import { clientIdOf, type Given, handIn, readAll } from './homework';
import { addClient, asClientOf } from './own-client';
import { asClient, asMember } from './people';
import { clinicUrl } from './ports';

const KEPT = 'the plover under the stairs';
const SAID = 'We were in the kitchen.\n\nThe clock was loud.';

const shared = (value: unknown): Given => ({ value, sharing: 'shared' });
const kept = (value: unknown): Given => ({ value, sharing: 'private' });

const MUCH: Record<string, Given> = {
  'presence-before': shared('foggy'),
  'distress-before': shared(7),
  camera: shared(SAID),
  feelings: shared([{ feeling: 'afraid', strength: 8 }, { own: 'like I was eight' }]),
  'how-familiar': shared(9),
  'then-or-now': shared('both'),
  'protect-myself': shared({ where: 'In my own room', how: 'Ring my sister' }),
  'ask-someone': kept(KEPT),
  'presence-after': shared('here'),
  'distress-after': shared(4),
};
const THEN_OR_NOW = { exerciseId: 'then-or-now-pause' };

/** Three new responses of Wren, oldest first: nothing shared, much shared, one number shared. */
async function threeToRead(browser: Browser) {
  const therapist = await asMember(browser);
  const { page, context } = await asClient(browser, 'Wren');
  const wren = await clientIdOf(therapist.page, 'Wren');
  await readAll(therapist.page, wren);
  const give = (answers: Record<string, Given>, more?: object) =>
    handIn(therapist.page, page, wren, answers, more);
  const nothing = await give({ 'eyes-rested': kept(KEPT) });
  const much = await give(MUCH, THEN_OR_NOW);
  const little = await give({ 'distress-before': shared(3) });
  await context.close();
  return { ...therapist, wren, nothing, much, little };
}

const open = async (page: Page, id: string) => {
  await page.goto(`${clinicUrl}/responses/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

/** A key does something once it is known where it leads. */
async function pressWhereItLeads(page: Page, key: string, name: string) {
  await expect(page.getByRole('link', { name })).toBeVisible();
  await page.keyboard.press(key);
}

test('a response reads well, and by the keyboard', async ({ browser }) => {
  test.setTimeout(180_000);
  const read = await threeToRead(browser);
  const { page, nothing, much, little } = read;

  await test.step('each answer stands under its question, and only what was shared', async () => {
    await open(page, much);
    const answerTo = (question: string) =>
      page.locator('dl > div').filter({ has: page.getByText(question, { exact: true }) });
    await expect(answerTo('What would a camera have seen and heard?')).toContainText(
      'The clock was loud.',
    );
    await expect(answerTo('What did you feel in that moment?').getByRole('listitem')).toHaveText([
      'Afraid, 8 of 10',
      'like I was eight',
    ]);
    await expect(answerTo('How well do you know this feeling?')).toContainText('9 of 10');
    await expect(page.getByText('Only what was shared is here.')).toBeVisible();
    await expect(page.getByText('Who can you ask what they think?')).toHaveCount(0);
    expect(await page.content()).not.toContain('plover');
  });

  await test.step('what changed is told in words, drawn, and in a table', async () => {
    await expect(page.getByText('Distress went from 7 to 4 of 10.')).toBeVisible();
    await expect(page.getByText('Presence went from “Foggy” to “Here”.')).toBeVisible();
    const chart = page.getByRole('img', { name: /Distress: 7 before, 4 after, from 0 to 10/ });
    await expect(chart).toBeVisible();
    expect((await chart.boundingBox())!.width).toBeLessThan(300);
    await page.getByText('Show as table').click();
    const row = page.getByRole('row', { name: /Distress, 0 to 10/ });
    await expect(row.getByRole('cell')).toHaveText(['7', '4']);
  });

  await test.step('J and K walk through the same client’s responses', async () => {
    await pressWhereItLeads(page, 'j', 'Older');
    await expect(page).toHaveURL(new RegExp(nothing));
    await expect(page.getByText('Wren finished this, and shares no answer to it.')).toBeVisible();
    await expect(page.getByRole('img')).toHaveCount(0);
    await pressWhereItLeads(page, 'k', 'Newer');
    await expect(page).toHaveURL(new RegExp(much));
    await expect(page.getByText('Distress went from 7 to 4 of 10.')).toBeVisible();
    await pressWhereItLeads(page, 'k', 'Newer');
    await expect(page).toHaveURL(new RegExp(little));
    // One reading alone is no change: words, and no drawing.
    await expect(page.getByText('Distress was 3 of 10 before.')).toBeVisible();
    await expect(page.getByRole('img')).toHaveCount(0);
  });

  await test.step('E marks it as read and goes on; Undo takes that back', async () => {
    await expect(page.getByRole('button', { name: /^Mark as read/ })).toBeEnabled();
    await page.keyboard.press('e');
    await expect(page.getByText('“Looking around the room” is marked as read.')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(nothing));
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page).toHaveURL(new RegExp(little));
    await expect(page.getByRole('button', { name: /^Mark as read/ })).toBeEnabled();
    await page.reload();
    await expect(page.getByRole('button', { name: /^Mark as read/ })).toBeEnabled();
    await page.keyboard.press('e');
    await expect(page).toHaveURL(new RegExp(nothing));
    await expect(page.getByRole('button', { name: /^Mark as read/ })).toBeEnabled();
    await page.keyboard.press('e');
    await expect(page).toHaveURL(new RegExp(much));
    await page.goBack();
    await expect(page.getByText(/^Read /)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Next to read' })).toBeVisible();
  });

  await test.step('single keys can be off', async () => {
    await page.goto(`${clinicUrl}/me`);
    await page.getByRole('checkbox', { name: /Single keys/ }).uncheck({ force: true });
    await open(page, much);
    await expect(page.getByRole('button', { name: /^Mark as read/ })).toBeEnabled();
    await page.keyboard.press('e');
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    await expect(page.getByRole('button', { name: /^Mark as read/ })).toBeEnabled();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(much));
  });
  expect([read.strays, read.violations]).toEqual([[], []]);
});

test('after a client’s last response it goes back, and to nobody else’s', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page, strays, violations } = await asMember(browser);
  const email = await addClient(page, 'Halvard');
  const halvard = await clientIdOf(page, 'Halvard');
  const client = await asClientOf(browser, email);
  const response = await handIn(page, client.page, halvard, {});
  await client.context.close();
  const mark = page.getByRole('button', { name: 'Mark as read', exact: true });
  const undo = page.getByRole('button', { name: 'Undo' });

  await test.step('to the client’s page', async () => {
    await open(page, response);
    await expect(mark).toBeEnabled();
    await page.keyboard.press('e');
    await expect(page).toHaveURL(new RegExp(`/clients/${halvard}$`));
    await expect(page.getByText('“Looking around the room” is marked as read.')).toBeVisible();
    await undo.click();
    await expect(page).toHaveURL(new RegExp(response));
  });

  await test.step('to Today, where one came from there', async () => {
    await page.goto(clinicUrl);
    const read = page.getByRole('link', { name: 'Read: Halvard' });
    const more = page.getByRole('button', { name: / more$/ });
    await expect(read.or(more).first()).toBeVisible();
    if (!(await read.isVisible())) await more.click();
    await read.click();
    await expect(mark).toBeEnabled();
    await page.keyboard.press('e');
    await expect(page).toHaveURL(`${clinicUrl}/`);
    await undo.click();
    await expect(page).toHaveURL(new RegExp(response));
    await expect(mark).toBeEnabled();
  });
  expect([strays, violations]).toEqual([[], []]);
});

test('a response is accessible in three modes and on a narrow screen', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page, much, nothing } = await threeToRead(browser);
  await open(page, much);
  await expect(page.getByText('Only what was shared is here.')).toBeVisible();
  await page.getByText('Show as table').click();
  await checkModes(page, 'much');
  await open(page, nothing);
  await checkModes(page, 'nothing');
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, much);
  expect(await overflow(page)).toBe(0);
});
