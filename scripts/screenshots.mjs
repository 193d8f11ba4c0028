/* global document -- in the page */
/**
 * `npm run screenshots`: takes the pictures of docs/screenshots anew, of a fresh demo that it starts
 * and stops itself. `npm run screenshots -- portal-today clinic` takes those whose name begins so.
 * Which there are stands in scripts/screenshots/pictures.mjs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findPrograms } from './find-programs.mjs';
import { installPackages } from './install-packages.mjs';
import { atEnd, endWithCaller, finish } from './programs.mjs';
import { requireNode, root, stopwatch } from './root.mjs';
import { openWindow } from './screenshots/people.mjs';
import { PICTURES } from './screenshots/pictures.mjs';
import { prepare } from './screenshots/prepare.mjs';
import { startDemo } from './screenshots/stack.mjs';

const FOLDER = join(root, 'docs', 'screenshots');
/** Larger files make a slow clone; the whole folder stays below twenty times this. */
const LARGEST_BYTES = 100 * 1024;

async function takeAll(wanted) {
  const programs = await findPrograms(['chromium']);
  if (!programs.chromium) throw new Error('there is no Chromium to take pictures with');
  await build();
  const demo = await startDemo();
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  const browser = await chromium.launch({
    executablePath: programs.chromium,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=en-GB'],
  });
  atEnd(() => browser.close());
  const ids = await prepare(demo);
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of wanted) {
    for (const look of ['light', ...(picture.looks ?? [])]) {
      const name = look === 'light' ? picture.name : `${picture.name}-${look}`;
      const file = await take(browser, demo, ids, { ...picture, look });
      writeFileSync(join(FOLDER, `${name}.webp`), file);
      const tooLarge = file.length > LARGEST_BYTES ? ' — larger than it should be' : '';
      console.log(`${name}.webp, ${Math.round(file.length / 1024)} kB${tooLarge}`);
    }
  }
}

async function take(browser, demo, ids, { name, at, then, ...window }) {
  const context = await openWindow(browser, demo, window);
  try {
    const page = await context.newPage();
    await page.goto(at(ids));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await isLoaded(page);
    await then?.(page);
    await isLoaded(page);
    return await capture(page);
  } catch (error) {
    throw new Error(`${name}: ${error.message}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** Nothing is on its way, and no place holds bones of what is to come. */
async function isLoaded(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role=status]')].every(
      ({ textContent }) => !textContent.includes('Loading'),
    ),
  );
  await page.evaluate('document.fonts.ready');
}

/** Straight from Chromium, whose WebP is a third of the PNG that Playwright would give. */
async function capture(page) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 85 });
  return Buffer.from(data, 'base64');
}

requireNode();
endWithCaller();
const time = stopwatch();
const starts = process.argv.slice(2);
const wanted = PICTURES.filter(
  ({ name }) => starts.length === 0 || starts.some((start) => name.startsWith(start)),
);
try {
  await installPackages();
  await takeAll(wanted);
  console.log(`took ${wanted.length} pictures in ${time()}`);
} catch (error) {
  console.error(error);
  await finish(1);
}
await finish(0);
