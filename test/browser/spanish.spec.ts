import { type Browser, expect, type Page, test } from '@playwright/test';
import { findings, overflow } from './accessibility';
import { clientIdOf, give, giveProgramme } from './homework';
import { mailTo, nextMail } from './inbox';
import { addClient } from './own-client';
import { asMember, PHONE, watched } from './people';
import { clinicUrl, portalUrl } from './ports';
import { titleOf } from './walking';

/** Words that every English sentence has some of, and no Spanish one. */
const ENGLISH =
  /\b(the|you|your|what|this|that|with|when|how|and|are|can|will|today|back|more|step|saved|share|start)\b/i;

/** Whom the demonstration's practice names to turn to, in its own words. */
const OF_THE_PRACTICE = ['Day and night', 'The front desk'];

/** Everything on the page that somebody reads or is read: no word of it is English. */
async function isAllSpanish(page: Page): Promise<void> {
  const english = await page.evaluate((pattern) => {
    const named = [...document.querySelectorAll('[aria-label], [placeholder]')].map((one) => ({
      at: one,
      words: `${one.getAttribute('aria-label') ?? ''} ${one.getAttribute('placeholder') ?? ''}`,
    }));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const said = [{ at: document.documentElement, words: document.title }, ...named];
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (parentElement && !/^(SCRIPT|STYLE)$/.test(parentElement.tagName))
        said.push({ at: parentElement, words: textContent ?? '' });
    }
    // What is meant to be English says so: its own name, and the demonstration's people.
    return said
      .filter(({ at }) => at.closest('[lang]')?.getAttribute('lang') === 'es')
      .map(({ words }) => words)
      .filter((words) => new RegExp(pattern, 'i').test(words));
  }, ENGLISH.source);
  expect(english.filter((words) => !OF_THE_PRACTICE.includes(words))).toEqual([]);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
}

async function fitsNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize(PHONE);
}

/** A client of a test's own who reads Spanish: the therapist says so in their details. */
async function spanishClient(clinic: Page, name: string) {
  const email = await addClient(clinic, name);
  const clientId = await clientIdOf(clinic, name);
  await clinic.goto(`${clinicUrl}/clients/${clientId}/details`);
  await clinic.getByLabel('Their language').selectOption('Spanish');
  const saving = clinic.waitForResponse((answer) => answer.request().method() === 'PUT');
  await clinic.getByRole('button', { name: 'Save the details' }).click();
  expect(await (await saving).json()).toMatchObject({ language: 'es' });
  return { email, clientId };
}

/** Signs in with a mailed code (whose mail is in the language kept for them), on pages set to Spanish by hand. */
async function enter(browser: Browser, email: string, code = /Tu código es \d{6}/) {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true });
  const opened = await watched(context);
  const { page } = opened;
  await page.goto(portalUrl);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(titleOf(page)).toHaveText('Entrar');
  await isAllSpanish(page);
  await fitsNarrow(page);
  const before = await mailTo(email);
  await page.getByRole('button', { name: 'Mejor recibir un código por correo' }).click();
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByRole('button', { name: 'Enviarme un código' }).click();
  const { text } = await nextMail(email, code, before);
  if (code.source.startsWith('Tu')) expect(text).not.toMatch(ENGLISH);
  await page.getByLabel('Los 6 números del correo').fill(/\d{6}/.exec(text)![0]);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  for (const title of ['Antes de empezar', 'Quién puede leer lo que escribes']) {
    await expect(titleOf(page)).toHaveText(title);
    await isAllSpanish(page);
    await page.getByRole('button', { name: 'Seguir' }).click();
  }
  await page.getByRole('button', { name: 'Ir a Hoy' }).click();
  return { context, ...opened };
}

test('a client who reads Spanish meets no English, from signing in to the end of an exercise', async ({
  browser,
}) => {
  test.slow();
  const { page: clinic, context: therapist } = await asMember(browser);
  const { email, clientId } = await spanishClient(clinic, 'Marisol');
  await give(clinic, clientId, { exerciseId: 'five-senses' });
  const { page, context, strays, violations } = await enter(browser, email);

  await expect(titleOf(page)).toHaveText('Hola, Marisol');
  await isAllSpanish(page);
  await fitsNarrow(page);
  await page.getByRole('link', { name: 'Calmarme' }).first().click();
  await isAllSpanish(page);
  await fitsNarrow(page);
  await page.getByRole('link', { name: 'Mirar el cuarto' }).click();
  await expect(page.getByText('Di dónde estás y qué día es hoy.')).toBeVisible();
  await isAllSpanish(page);

  await page.goto(portalUrl);
  await page.getByRole('button', { name: /^Empezar/ }).click();
  await expect(titleOf(page)).toHaveText('Los cinco sentidos');
  await expect(page.getByText('solo está en inglés')).toHaveCount(0);
  const seen: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    const title = (await titleOf(page).textContent()) ?? '';
    seen.push(title);
    await isAllSpanish(page);
    await fitsNarrow(page);
    if (title === '¿Qué te gustaría compartir?') break;
    if (title === '¿Qué tan presente te sientes ahora?')
      await page.getByRole('radio', { name: 'Lejos' }).check({ force: true });
    if (title === '¿Cuál de ellas te ayudó un poco?')
      await page.getByRole('checkbox', { name: 'Tocar' }).check({ force: true });
    await page.getByRole('button', { name: /^(Empezar|Continuar)$/ }).click();
    await expect(titleOf(page)).not.toHaveText(title);
  }
  expect(seen).toContain('Acércate un poco más');
  await page.getByRole('button', { name: 'Terminar' }).click();
  await expect(titleOf(page)).toHaveText('Estás aquí');
  await isAllSpanish(page);
  await fitsNarrow(page);
  for (const path of ['/journal', '/more', '/more/sharing', '/more/password', '/more/email']) {
    await page.goto(`${portalUrl}${path}`);
    await expect(titleOf(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    await isAllSpanish(page);
    await fitsNarrow(page);
  }

  // The therapist reads the same answers under the questions that were written in English.
  await clinic.goto(`${clinicUrl}/clients/${clientId}`);
  await expect(clinic.getByText('Five senses').first()).toBeVisible();
  await therapist.close();
  expect([strays, violations]).toEqual([[], []]);
  await context.close();
});

test('what is there in English only says so, on both sides; and the language can be changed back', async ({
  browser,
}) => {
  const { page: clinic, context: therapist } = await asMember(browser);
  const { email, clientId } = await spanishClient(clinic, 'Ximena');
  const work = await give(clinic, clientId, { exerciseId: 'then-or-now-pause' });
  await clinic.goto(`${clinicUrl}/clients/${clientId}`);
  await clinic.getByRole('button', { name: 'Assign' }).first().click();
  await clinic
    .getByRole('radio', { name: /Then or now/ })
    .first()
    .check({ force: true });
  const told = clinic.getByText('Only in English so far. Ximena reads Spanish');
  await expect(told).toBeVisible();
  await clinic.getByRole('button', { name: 'Cancel' }).click();
  await clinic.getByRole('button', { name: 'Give a programme' }).click();
  await clinic.getByRole('radio', { name: /^Steady ground/ }).check({ force: true });
  await expect(told).toBeVisible();
  await clinic.getByRole('radio', { name: /^First steps in settling/ }).check({ force: true });
  await expect(clinic.getByRole('heading', { name: 'First steps in settling' })).toBeVisible();
  await expect(told).toHaveCount(0);
  const run = await giveProgramme(clinic, clientId, 'lonely-together');
  await therapist.close();

  const { page, context } = await enter(browser, email);
  await page.goto(`${portalUrl}/w/${work}`);
  await expect(page.getByText('Por ahora, esto solo está en inglés.')).toBeVisible();
  await expect(titleOf(page)).toHaveAttribute('lang', 'en');
  await page.goto(`${portalUrl}/p/${run}`);
  await expect(page.getByText('Por ahora, esto solo está en inglés.')).toBeVisible();
  await expect(titleOf(page)).toHaveAttribute('lang', 'en');
  await page.goto(`${portalUrl}/more`);
  // Shown as chosen a moment after the press: with the change itself.
  await page.getByRole('radio', { name: 'English' }).click({ force: true });
  await expect(titleOf(page)).toHaveText('More');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(portalUrl);
  await expect(titleOf(page)).toHaveText('Hello, Ximena');
  await context.close();
});

test('Spanish chosen by hand before signing in is kept for a client who was left at English', async ({
  browser,
}) => {
  const { page: clinic, context: therapist } = await asMember(browser);
  const email = await addClient(clinic, 'Ines');
  await therapist.close();
  const { page, context } = await enter(browser, email, /Your code is \d{6}/);
  await expect(titleOf(page)).toHaveText('Hola, Ines');
  await page.reload();
  await expect(titleOf(page)).toHaveText('Hola, Ines');
  await isAllSpanish(page);
  await context.close();
});

test('Steady me speaks Spanish offline too, to whoever chose it', async ({ browser }) => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'es-MX' });
  const { page } = await watched(context);
  await page.goto(`${portalUrl}/sign-in`);
  await expect(titleOf(page)).toHaveText('Entrar');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.close();
  await context.setOffline(true);
  const fresh = await context.newPage();
  await fresh.goto(`${portalUrl}/steady`);
  await expect(titleOf(fresh)).toHaveText('Calmarme');
  await isAllSpanish(fresh);
  await context.close();
});
