import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const MODES = ['light', 'dark', 'low-stimulation'] as const;

/** Serious and critical findings of axe, short enough to read. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

export async function inMode(page: Page, mode: (typeof MODES)[number]): Promise<void> {
  await page.evaluate((chosen) => {
    const view = JSON.parse(localStorage.getItem('notebook.view') ?? '{}') as object;
    localStorage.setItem('notebook.view', JSON.stringify({ ...view, mode: chosen }));
  }, mode);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-view', mode);
}

/** Holds every path against axe in every mode. */
export async function checkAll(page: Page, origin: string, paths: string[]): Promise<void> {
  for (const mode of MODES) {
    await page.goto(`${origin}${paths[0]}`);
    await inMode(page, mode);
    for (const path of paths) {
      await page.goto(`${origin}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect([path, mode, await findings(page)]).toEqual([path, mode, []]);
    }
  }
}
