import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const web = join(__dirname, '..', '..', 'dist', 'web', 'portal');
/** Gzipped JavaScript of the first page, in bytes: what a phone on a slow line can bear. */
const BUDGET = 190_000;

/** Every script that a file needs before it runs; pages that arrive later are not among them. */
function needed(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(web, file), 'utf8');
  for (const [, name] of code.matchAll(
    /(?:from|^import|[;}]import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g,
  )) {
    needed(`assets/${name}`, found);
  }
  return found;
}

test('the portal’s first load is light', () => {
  const page = readFileSync(join(web, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[\w.-]+\.js)"/g)].map(
    ([, file]) => file!,
  );
  expect(first.length).toBeGreaterThan(0);
  const scripts = new Set(first.flatMap((file) => [...needed(file)]));
  const bytes = [...scripts].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(web, file))).length,
    0,
  );
  test.info().annotations.push({ type: 'gzipped bytes', description: String(bytes) });
  expect(bytes).toBeLessThanOrEqual(BUDGET);
  // Were every file in it, nothing would be left for later: the count above would mean nothing.
  const all = readdirSync(join(web, 'assets')).filter((name) => name.endsWith('.js'));
  expect(scripts.size).toBeLessThan(all.length);
});
