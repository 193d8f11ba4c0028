import { expect, type Page } from '@playwright/test';
import { checkModes, overflow } from './accessibility';
import { portalUrl } from './ports';

/** What is done at the step of each title; a title that is not named is only read or left open. */
export type Acts = Record<string, (page: Page) => Promise<unknown>>;

export const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });

export const choose = (label: string | RegExp) => (page: Page) =>
  page.getByRole('radio', { name: label }).check({ force: true });
export const tick = (label: string | RegExp) => (page: Page) =>
  page.getByRole('checkbox', { name: label }).check({ force: true });
export const write = (words: string) => (page: Page) => page.getByRole('textbox').fill(words);

/** Readings of somebody who is here, and a little less troubled after. */
export const READINGS: Acts = {
  'How present do you feel right now?': choose('Here'),
  'How hard does it feel right now?': choose(/^6/),
  'How present do you feel now?': choose('Here'),
  'How hard does it feel now?': choose(/^4/),
};

/** Goes on from step to step until the title; answers the titles that were passed. */
export async function walkTo(page: Page, until: string, acts: Acts): Promise<string[]> {
  const passed: string[] = [];
  const on = page.getByRole('button', { name: /^(Start|Continue)$/ });
  for (let step = 0; step < 40; step++) {
    await expect(titleOf(page)).toBeVisible();
    const title = (await titleOf(page).textContent()) ?? '';
    if (title === until) return passed;
    passed.push(title);
    await acts[title]?.(page);
    await on.click();
    await expect(titleOf(page)).not.toHaveText(title);
  }
  throw new Error(`"${until}" did not come after: ${passed.join(' / ')}`);
}

/** Opens the work and walks it to its end; hands it in; answers the titles and the response's id. */
export async function walkThrough(page: Page, work: string, acts: Acts) {
  await page.goto(`${portalUrl}/w/${work}`);
  const passed = await walkTo(page, 'What would you like to share?', { ...READINGS, ...acts });
  const handedIn = page.waitForResponse((answer) => answer.url().endsWith('/submit'));
  await page.getByRole('button', { name: 'Finish' }).click();
  const { id } = (await (await handedIn).json()) as { id: string };
  await expect(page.getByRole('button', { name: 'Back to Today' })).toBeVisible();
  return { passed, responseId: id, close: (await titleOf(page).textContent()) ?? '' };
}

/** Holds the step on the screen against axe in every mode, and to the width of a narrow phone. */
export async function looksWell(page: Page): Promise<void> {
  const title = (await titleOf(page).textContent()) ?? '';
  await checkModes(page, title);
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  expect([title, await overflow(page)]).toEqual([title, 0]);
  await page.setViewportSize(size);
}
