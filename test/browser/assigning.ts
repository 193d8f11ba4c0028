import { expect, type Locator, type Page } from '@playwright/test';
import { clientIdOf } from './homework';
import { clinicUrl } from './ports';

/** The client's page. */
export async function atClient(page: Page, name: string) {
  await page.goto(`${clinicUrl}/clients/${await clientIdOf(page, name)}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The drawer, opened by the keyboard. */
export async function openDrawer(page: Page): Promise<Locator> {
  await page.keyboard.press('a');
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('searchbox')).toBeFocused();
  return drawer;
}

/** Presses Assign; answers the id of what was made. */
export async function assign(page: Page, drawer: Locator): Promise<string> {
  const made = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/assignments') && answer.request().method() === 'POST',
  );
  await drawer.getByRole('button', { name: 'Assign', exact: true }).click();
  return ((await (await made).json()) as { id: string }).id;
}

/** An exercise in the drawer's list, by the beginning of its title. */
export const exercise = (drawer: Locator, title: string) =>
  drawer.getByRole('radio', { name: new RegExp(`^${title}`) });
