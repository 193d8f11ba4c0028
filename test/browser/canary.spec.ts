import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { clientIdOf, give, sharePage } from './homework';
import { mailTo } from './inbox';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl, portalUrl } from './ports';
import { dataDir } from './stack-settings';
import { READINGS, walkTo } from './walking';

/** Words that stand nowhere else, so that wherever one turns up it came from here. */
const CANARY = {
  name: 'Quoralind',
  rationale: 'vermilgarth',
  answer: 'ostrobelfen',
  entry: 'mossgallipet',
  refused: 'harrowfinley',
};
const WORDS = Object.values(CANARY);

const canariesIn = (text: string) =>
  WORDS.filter((word) => text.toLowerCase().includes(word.toLowerCase()));

/** Every address that a context asks for, and every answer that is an error. */
function overheard(context: BrowserContext) {
  const urls: string[] = [];
  const errors: Promise<string>[] = [];
  context.on('request', (request) => urls.push(request.url(), request.headers().referer ?? ''));
  context.on('response', (response) => {
    if (response.status() >= 400) errors.push(response.text().catch(() => ''));
  });
  return { urls, errors };
}

/** Everything that a page's origin keeps in the browser. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found = [JSON.stringify({ ...localStorage, ...sessionStorage }), document.cookie];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url, await (await cache.match(request))!.text());
      }
    }
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error!);
      });
      for (const store of db.objectStoreNames) {
        found.push(
          await new Promise((resolve) => {
            const all = db.transaction(store).objectStore(store).getAll();
            all.onsuccess = () => resolve(JSON.stringify(all.result));
          }),
        );
      }
      db.close();
    }
    return found.join('\n');
  });
}

const logs = () =>
  readdirSync(join(dataDir, 'logs'))
    .map((file) => readFileSync(join(dataDir, 'logs', file), 'utf8'))
    .join('\n');

test('what people write turns up in no address, error, mail, log or browser', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const therapist = await asMember(browser);
  const ofTherapist = overheard(therapist.context);
  const email = await addClient(therapist.page, CANARY.name);
  const clientId = await clientIdOf(therapist.page, CANARY.name);
  const work = await give(therapist.page, clientId, {
    rationale: CANARY.rationale,
  });
  const { page, context } = await asClientOf(browser, email);
  const ofClient = overheard(context);

  await test.step('the client writes, and shares', async () => {
    await page.goto(`${portalUrl}/w/${work}`);
    await expect(page.getByText(CANARY.rationale)).toBeVisible();
    await walkTo(page, 'What did your eyes like to look at?', READINGS);
    await page.getByRole('textbox').fill(CANARY.answer);
    await expect(page.getByText(/^Saved \d/)).toBeVisible();
    await sharePage(page, CANARY.entry, CANARY.entry);
  });

  await test.step('the therapist reads it', async () => {
    await therapist.page.goto(`${clinicUrl}/clients/${clientId}`);
    await therapist.page.getByRole('link', { name: /^Entry of/ }).click();
    await expect(therapist.page.getByText(CANARY.entry).first()).toBeVisible();
    await therapist.page.keyboard.press('Control+k');
    await therapist.page
      .getByRole('searchbox')
      .or(therapist.page.getByRole('combobox'))
      .last()
      .fill(CANARY.name);
  });

  await test.step('the API refuses words without repeating them', async () => {
    const headers = { 'x-trellis': '1', origin: portalUrl };
    for (const [path, data] of [
      [`assignments/${work}/answers/${CANARY.refused}`, { value: CANARY.refused }],
      [`journal`, { id: CANARY.refused, body: CANARY.refused }],
      [`assignments/${CANARY.refused}`, { [CANARY.refused]: CANARY.refused }],
    ] as const) {
      const answer = await page.request.put(`${portalUrl}/api/${path}`, { headers, data });
      expect(answer.status()).toBeGreaterThanOrEqual(400);
      expect(canariesIn(await answer.text())).toEqual([]);
    }
    const garbled = await page.request.post(`${portalUrl}/api/journal`, {
      headers: { ...headers, 'content-type': 'application/json' },
      data: `{"body": "${CANARY.refused}`,
    });
    expect([garbled.status(), canariesIn(await garbled.text())]).toEqual([400, []]);
  });

  await test.step('and then it is looked for', async () => {
    // The portal stays open on the words: only what it keeps is asked, not what it shows.
    expect(canariesIn(await kept(page))).toEqual([]);
    expect(canariesIn(await kept(therapist.page))).toEqual([]);
    for (const { urls, errors } of [ofTherapist, ofClient]) {
      expect(urls.filter((url) => canariesIn(url).length > 0)).toEqual([]);
      expect(canariesIn((await Promise.all(errors)).join('\n'))).toEqual([]);
    }
    const mails = (await mailTo(email)).map(({ subject, text }) => `${subject}\n${text}`);
    expect(mails.length).toBeGreaterThan(0);
    expect(canariesIn(mails.join('\n').replaceAll(email, ''))).toEqual([]);
    const written = logs();
    expect(written).toContain('/api/assignments/:id/answers/:stepId');
    expect(canariesIn(written)).toEqual([]);
  });
});
