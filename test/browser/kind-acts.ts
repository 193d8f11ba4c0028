import { expect, type Locator, type Page } from '@playwright/test';
import { titleOf } from './walking';

/** Goes on with the Tab key, as somebody without a pointer does, until it is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 90; press++) {
    if (
      await target.evaluate((element) => element === document.activeElement, null, {
        timeout: 10_000,
      })
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

async function type(page: Page, name: string | RegExp, words: string): Promise<void> {
  await tabTo(page, field(page, name));
  await page.keyboard.type(words);
}

/** Chooses from a list of one line by the first letters of an answer. */
async function pick(page: Page, name: string | RegExp, letters: string): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name }).first());
  await page.keyboard.type(letters);
}

/** Begins again at the top of the page: the question's heading. */
const fromTheTop = (page: Page) => titleOf(page).focus();

/** Takes a row out and brings it back: the focus goes to the way back, and from there to the row. */
async function takeOutAndBack(page: Page, row: string): Promise<void> {
  const group = page.getByRole('group', { name: row, exact: true });
  await press(page, `Take out: ${row}`);
  await expect(group).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Taken out.' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(group).toBeFocused();
}

export const saved = (page: Page) => expect(page.getByText(/^Saved \d/)).toBeVisible();

export async function markPlaces(page: Page): Promise<void> {
  await press(page, 'Chest');
  await expect(button(page, 'Chest')).toHaveAttribute('aria-pressed', 'true');
  await pick(page, 'What do you notice there?', 'Ti');
  await pick(page, 'How strong is it?', '6');
  await expect(page.getByLabel('How strong is it?')).toHaveValue('6');
  // The same places, as a list.
  await fromTheTop(page);
  await tabTo(page, page.getByRole('radio', { name: 'A drawing' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('checkbox', { name: 'Chest' })).toBeChecked();
  await tabTo(page, page.getByRole('checkbox', { name: 'Hands' }));
  await page.keyboard.press('Space');
  await takeOutAndBack(page, 'Hands');
  await press(page, 'Take out: Hands');
  await expect(page.getByRole('checkbox', { name: 'Hands' })).not.toBeChecked();
  await fromTheTop(page);
  await tabTo(page, page.getByRole('radio', { name: 'A list' }));
  await page.keyboard.press('ArrowLeft');
  await expect(button(page, 'Chest')).toHaveAttribute('aria-pressed', 'true');
  // Marked again by hand, the place that was taken out does not come back beside itself.
  await expect(button(page, 'Undo')).toBeVisible();
  await press(page, 'Hands');
  await expect(button(page, 'Undo')).toHaveCount(0);
  await press(page, 'Hands');
  await expect(button(page, 'Hands')).toHaveAttribute('aria-pressed', 'false');
}

/** @param kinds the two kinds that take turns */
export async function putInARow(page: Page, kinds: [string, string]): Promise<void> {
  const first = page.getByRole('listitem').filter({ has: field(page, 'A few words for it') });
  await type(page, 'A few words for it', 'The long move');
  await type(page, /^When\?/, 'about 30');
  await expect(first.nth(0).getByRole('radio', { name: kinds[0] })).toBeChecked();
  await press(page, 'Add another');
  await expect(field(page, 'A few words for it').nth(1)).toBeFocused();
  await page.keyboard.type('My neighbour’s kitchen');
  await expect(first.nth(1).getByRole('radio', { name: kinds[1] })).toBeChecked();
  await press(page, /^Move earlier/);
  await expect(field(page, 'A few words for it').first()).toHaveValue('My neighbour’s kitchen');
  await expect(page.getByText(/^This is .* 1 now\.$/)).toBeAttached();
  await expect(page.getByRole('group', { name: /^Headline 1$/ })).toBeFocused();
}

/** @param ring the first letters of another ring than the innermost */
export async function placeNames(page: Page, ring: string): Promise<void> {
  await type(page, 'Name 1', 'N.');
  await press(page, 'Add another');
  await expect(field(page, 'Name 2')).toBeFocused();
  await page.keyboard.type('The library');
  await pick(page, 'Circle for name 2', ring);
  await expect(page.getByRole('img', { name: /^Your circles/ })).toContainText('2');
  await expect(page.getByRole('group', { name: 'Name 2', exact: true })).toContainText('Circle');
}

/** @param part what a slice is called there */
export async function cutThePie(page: Page, part: string): Promise<void> {
  await type(page, `${part} 1`, 'The grown-ups of that time');
  await pick(page, `How large does it feel? ${part} 1`, '9');
  await type(page, `${part} 2`, 'That nobody asked');
  await pick(page, `How large does it feel? ${part} 2`, '3');
  // One part alone would be no pie.
  await expect(page.getByRole('button', { name: /^Take out/ })).toHaveCount(0);
  const shares = page.getByRole('table', { name: 'How large each part is' });
  await expect(shares.getByRole('row')).toHaveCount(3);
  await expect(shares).toContainText('75 %');
}

export async function writeAndDestroy(page: Page): Promise<void> {
  const letter = page.getByRole('textbox');
  await tabTo(page, letter);
  await page.keyboard.type('I waited for you at the gate.');
  await saved(page);
  await press(page, 'Destroy this letter');
  await expect(page.getByText(/cannot be brought back/)).toBeVisible();
  await press(page, 'Keep it');
  await expect(letter).toHaveValue(/at the gate/);
  await expect(button(page, 'Destroy this letter')).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, 'Yes, destroy it');
  await expect(page.getByText('The letter is gone.')).toBeVisible();
  await expect(letter).toHaveValue('');
  await fromTheTop(page);
  await tabTo(page, letter);
  await page.keyboard.type('A shorter one.');
}

export async function breathe(page: Page, done: string): Promise<void> {
  await expect(page.getByText('Begin when you like.')).toBeVisible();
  await press(page, 'Begin');
  await expect(page.getByText('Breathe in', { exact: true })).toBeVisible();
  await expect(page.getByText('Breathe out', { exact: true })).toBeVisible({ timeout: 8000 });
  await page.keyboard.press('Enter');
  await expect(button(page, 'Begin')).toBeVisible();
  await tabTo(page, page.getByRole('checkbox', { name: done }));
  await page.keyboard.press('Space');
}
