import { expect, type Page, test } from '@playwright/test';
import { checkAll, findings } from './accessibility';
import { mailTo, nextMail } from './inbox';
import { asClient, asMember, openClient, throughWelcome } from './people';
import { clinicUrl } from './ports';

const CLIENT = 'Tomasz';
const CLIENT_EMAIL = 'second.client@demo.trellis.example';
const PRIVATE_WORDS = 'the heron on the mantelpiece';

// One long walk: what each person does depends on what the one before did.
test('homework goes from the therapist to the client and back', async ({ browser }) => {
  test.setTimeout(240_000);
  const therapist = await asMember(browser);
  const clinic = therapist.page;

  await test.step('the therapist assigns an exercise with a reason and a time', async () => {
    await openClient(clinic, CLIENT);
    await clinic.keyboard.press('a');
    const drawer = clinic.getByRole('dialog');
    await drawer.getByRole('searchbox', { name: 'Search exercises' }).fill('looking');
    await drawer.getByRole('radio', { name: /Looking around the room/ }).check();
    await expect(drawer.getByText('As the client sees it')).toBeVisible();
    await drawer.getByLabel('Why this, in a line').fill('For the evenings that feel too quiet.');
    await drawer.getByText('Plan', { exact: true }).click();
    await drawer.getByRole('radio', { name: 'At a time', exact: true }).check();
    await drawer.getByLabel('Date and time').fill(soonIn('Europe/Lisbon'));
    await drawer.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(clinic.getByText(/Assigned “Looking around the room” to Tomasz/)).toBeVisible();
  });

  const mail = await test.step('a neutral reminder arrives when it is due', async () => {
    const found = await nextMail(CLIENT_EMAIL, /\/go\//);
    expect(found.subject).toBe('You have a new note');
    expect(found.text).not.toMatch(/Mara|Harbour|therap|exercise|Looking|evening/i);
    return found;
  });
  const path = new URL(/https?:\S+/.exec(mail.text)![0]).pathname;
  const answered: string[] = [];

  await test.step('the client follows it, signs in, answers some steps and pauses', async () => {
    const { page, context, strays, violations } = await asClient(browser, CLIENT, path);
    await throughWelcome(page);
    await expect(page).toHaveTitle('Notebook');
    await expect(page.getByText('For the evenings that feel too quiet.')).toBeVisible();
    await walk(page, answered, 'What did your eyes like to look at?');
    await page.getByRole('textbox').fill(PRIVATE_WORDS);
    await expect(page.getByText(/^Saved \d/)).toBeVisible();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('Your words are kept.')).toBeVisible();
    expect([strays, violations]).toEqual([[], []]);
    await context.close();
  });

  await test.step('another browser resumes on the same question, with nothing lost', async () => {
    const { page, context } = await asClient(browser, CLIENT, path);
    await throughWelcome(page);
    await expect(
      page.getByRole('heading', { level: 1, name: 'What did your eyes like to look at?' }),
    ).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveValue(PRIVATE_WORDS);
    await page.getByRole('button', { name: 'Continue' }).click();
    await walk(page, answered, 'What would you like to share?');

    // The one answer that is for themselves stays so; one that was to be shared is kept back too.
    const own = page.getByRole('listitem').filter({ hasText: 'What did your eyes like' });
    await expect(own.getByRole('radio', { name: 'Only me' })).toBeChecked();
    expect(await findings(page)).toEqual([]);
    const body = page.getByRole('listitem').filter({ hasText: 'What did you notice in your body' });
    await body.getByRole('radio', { name: 'Only me' }).check();
    await page.getByRole('button', { name: 'Finish' }).dblclick();
    await expect(page.getByRole('button', { name: 'Back to Today' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to Today' }).click();
    await expect(page.getByText('Nothing waiting. That’s fine.')).toBeVisible();
    await context.close();
  });

  await test.step('the therapist reads what is shared, and only that', async () => {
    await openClient(clinic, CLIENT);
    const since = clinic.getByRole('region', { name: 'Since last session' });
    await since.getByRole('link', { name: 'Looking around the room' }).first().click();
    await expect(clinic.getByText('How hard does it feel right now?')).toBeVisible();
    await expect(clinic.getByText('Would you do this again?')).toHaveCount(0);
    await expect(clinic.getByText('What did you notice in your body?')).toHaveCount(0);
    expect(await clinic.content()).not.toContain('heron');
    const response = clinic.url();
    await clinic.getByRole('button', { name: 'Mark as read' }).click();
    await expect(clinic.getByText('“Looking around the room” is marked as read.')).toBeVisible();
    // Where more waits to be read, it has gone on to that.
    await clinic.goto(response);
    await expect(clinic.getByText(/^Read /)).toBeVisible();
  });

  await test.step('the summary says what changed, and where it says so', async () => {
    await clinic.getByRole('link', { name: `Back to ${CLIENT}` }).click();
    await clinic.reload();
    await clinic.getByRole('link', { name: 'Summary of Looking around the room' }).first().click();
    await expect(clinic.getByText('Done and handed in.')).toBeVisible();
    await expect(clinic.getByText('Distress went from 7 to 3 of 10.')).toBeVisible();
    const summary = new URL(clinic.url()).pathname;
    await clinic.getByRole('link', { name: /How hard does it feel now\?/ }).click();
    await expect(clinic).toHaveURL(/\/responses\/.*#step-distress-after/);
    await checkAll(clinic, clinicUrl, [summary, new URL(clinic.url()).pathname]);
  });

  expect(answered).toContain('How hard does it feel right now?');
  expect(therapist.strays).toEqual([]);
  expect(therapist.violations).toEqual([]);
  expect((await mailTo(CLIENT_EMAIL)).filter(({ text }) => text.includes(path))).toHaveLength(1);
  expect(clinic.url()).not.toContain(CLIENT);
});

/** Answers steps as they come until the one of this title is on the screen. */
async function walk(page: Page, answered: string[], until: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  for (let step = 0; step < 30; step++) {
    await expect(heading).toBeVisible();
    const title = (await heading.textContent()) ?? '';
    if (title === until) return;
    answered.push(title);
    await answer(page, title);
    await expect(heading).not.toHaveText(title);
  }
  throw new Error(`"${until}" did not come`);
}

async function answer(page: Page, title: string): Promise<void> {
  const on = page.getByRole('button', { name: /^(Continue|Start)$/ });
  switch (title) {
    case 'How present do you feel right now?':
      await page.getByRole('radio', { name: 'Foggy' }).check({ force: true });
      break;
    case 'How present do you feel now?':
      await page.getByRole('radio', { name: 'Here', exact: true }).check({ force: true });
      break;
    case 'How hard does it feel right now?':
      await page.getByRole('radio', { name: /^7/ }).check({ force: true });
      break;
    case 'How hard does it feel now?':
      await page.getByRole('radio', { name: /^3/ }).check({ force: true });
      break;
    case 'What did you notice in your body?':
      await page.getByRole('checkbox', { name: 'I felt warmer' }).check({ force: true });
      break;
    case 'Would you do this again?':
      await page.getByRole('button', { name: 'Skip for now' }).click();
      return;
  }
  await on.click();
}

/** The next whole minute that is still some seconds ahead, on a wall clock in `zone`. */
function soonIn(zone: string): string {
  const at = new Date(Math.ceil((Date.now() + 12_000) / 60_000) * 60_000);
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  return parts.replace(' ', 'T');
}

test('an old link leads to kind words, not to an error', async ({ browser }) => {
  const { page, context } = await asClient(
    browser,
    'Wren',
    '/go/01890000-0000-7000-8000-000000000000',
  );
  await throughWelcome(page);
  await expect(page.getByText('This note isn’t here any more')).toBeVisible();
  await context.close();
});
