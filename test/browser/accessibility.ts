import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const MODES = ['light', 'dark', 'low-stimulation'] as const;

/** What a mode can change: its colours, and with them what is seen of links and small targets. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

/**
 * Serious and critical findings of axe, short enough to read. All of its rules in light mode; in the
 * others, which only look different, those about looks.
 */
export async function findings(page: Page): Promise<string[]> {
  // No frame is ever on our pages: they forbid it.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const isLight = (await page.locator('html').getAttribute('data-view')) === 'light';
  const { violations } = await (isLight ? axe : axe.withRules(LOOKS)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Chooses the mode as if in another window of the same browser, which every page follows at once. */
async function inMode(page: Page, mode: (typeof MODES)[number]): Promise<void> {
  await page.evaluate((chosen) => {
    const key = 'notebook.view';
    const view = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
    localStorage.setItem(key, JSON.stringify({ ...view, mode: chosen }));
    window.dispatchEvent(new StorageEvent('storage', { key }));
  }, mode);
  await expect(page.locator('html')).toHaveAttribute('data-view', mode);
  // A colour on its way to another is neither.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => one instanceof CSSTransition)
        .map((one) => one.finished.catch(() => undefined)),
    ),
  );
}

/** Holds what is on the screen against axe in every mode, the light one last. */
export async function checkModes(page: Page, what: string): Promise<void> {
  // At its end a bar that sticks to the bottom covers nothing: a target half under it is no finding.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  for (const mode of [...MODES].reverse()) {
    await inMode(page, mode);
    expect([what, mode, await findings(page)]).toEqual([what, mode, []]);
  }
}

/** Holds every path against axe in every mode. */
export async function checkAll(page: Page, origin: string, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(`${origin}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await checkModes(page, path);
  }
}

/** CSS pixels by which the page is wider than its window; 0 when nothing sticks out sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
