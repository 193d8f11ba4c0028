import { expect, type Page, test } from '@playwright/test';
import { checkAll, findings, overflow } from './accessibility';
import { mailTo } from './inbox';
import { mailedLink, PASSWORD, setUpSecondStep, signUp } from './own-practice';
import { LAPTOP, PHONE, throughWelcome, watched } from './people';
import { clinicUrl, portalUrl } from './ports';

const stamp = Date.now();
const addressOf = (who: string) => `${who}-${stamp}@example.test`;

const steps = (page: Page) => page.getByRole('region', { name: 'Getting started' });

// One long walk: what each person does depends on what the one before did.
test('a practice signs up, invites a therapist, and its client joins the portal', async ({
  browser,
}) => {
  test.setTimeout(360_000);
  const [imogen, wren] = [addressOf('imogen'), addressOf('wren')];
  const owner = await signUp(browser, addressOf('olga'), false);
  const { page } = owner;

  await test.step('it begins empty, with what is to do first', async () => {
    await expect(steps(page).getByRole('button')).toHaveText(['Note them', 'Invite', 'Add']);
    await expect(page.getByText('0 clients')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('the owner says whom clients can reach', async () => {
    await steps(page).getByRole('button', { name: 'Say whom clients can reach' }).click();
    await expect(page.getByRole('button', { name: 'Add a contact' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByLabel('Who answers').fill('NHS 111, mental health option');
    await page.getByLabel('How to reach them').fill('Call 111, then 2');
    await expect(
      page.getByRole('button', { name: 'Remove NHS 111, mental health option' }),
    ).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save the contacts' }).click();
    await expect(steps(page).getByRole('button')).toHaveText(['Invite', 'Add']);
  });

  await test.step('the owner invites a therapist, and once more', async () => {
    await steps(page).getByRole('button', { name: 'Invite a therapist' }).click();
    await page.getByLabel('Their name').fill('Imogen Achterberg');
    await page.getByLabel('Their work e-mail address').fill(imogen);
    await page.getByRole('checkbox', { name: /^Therapist/ }).uncheck({ force: true });
    await page.getByRole('button', { name: 'Send the invite' }).click();
    await expect(page.getByText('Choose at least one role.').first()).toBeVisible();
    await page.getByRole('checkbox', { name: /^Therapist/ }).check({ force: true });
    await page.getByRole('button', { name: 'Send the invite' }).click();
    await page.getByRole('link', { name: 'Imogen Achterberg' }).click();
    await expect(page.getByText(/The link that was sent works until/)).toBeVisible();
  });
  const person = new URL(page.url()).pathname;
  const old = await mailedLink(imogen, /\/join#/);

  const fresh = await test.step('a new link makes the old one worthless', async () => {
    await page.getByRole('button', { name: 'Send a new link' }).click();
    await expect(page.getByText('The invite to Imogen Achterberg is on its way.')).toBeVisible();
    await expect.poll(async () => (await mailTo(imogen)).length, { timeout: 60_000 }).toBe(2);
    const links = (await mailTo(imogen)).map(({ text }) => /https?:\S+/.exec(text)![0]);
    return links.find((link) => link !== old)!;
  });

  const therapist = await watched(await browser.newContext({ viewport: LAPTOP }));
  await test.step('the therapist joins by it', async () => {
    await therapist.page.goto(old);
    await expect(
      therapist.page.getByRole('heading', { name: 'This invite does not work any more' }),
    ).toBeVisible();
    await therapist.page.goto(fresh);
    await expect(
      therapist.page.getByRole('heading', { name: 'Welcome to Quay Practice' }),
    ).toBeVisible();
    expect(await findings(therapist.page)).toEqual([]);
    await therapist.page.getByLabel('Choose a password').fill(PASSWORD);
    await therapist.page.getByRole('button', { name: 'Go on' }).click();
    await setUpSecondStep(therapist.page);
    await expect(therapist.page.getByRole('link', { name: 'Caseload' })).toBeVisible();
    await expect(therapist.page.getByRole('link', { name: 'Practice' })).toHaveCount(0);
  });

  await test.step('the owner adds a client, with a safe way to reach them', async () => {
    await page.goto(`${clinicUrl}/practice`);
    await expect(steps(page).getByRole('button')).toHaveText(['Add']);
    await steps(page).getByRole('button', { name: 'Add a client' }).click();
    await expect(page.getByLabel('Their time zone')).toHaveValue('Europe/Lisbon');
    await page.getByLabel('Name they chose').fill('Wren');
    await page.getByLabel('Pronouns').fill('they/them');
    await page.getByLabel('Date of birth').fill(tenYearsAgo());
    await page.getByLabel('Therapist').selectOption({ label: 'Imogen Achterberg' });
    await page.getByLabel('How may they be reached?').selectOption({ label: 'Text message' });
    await page.getByLabel('Number or address').fill('+44 7700 900123');
    await page.getByLabel('What is safe, and what is not').fill('Never in the evening.');
    await page.getByLabel('E-mail address for signing in').fill(wren);
    const askNow = page.getByRole('checkbox', { name: /^Ask them into the portal now/ });
    await expect(askNow).not.toBeChecked();
    await page.getByLabel('How may they be reached?').selectOption({ label: 'E-mail' });
    await expect(askNow).toBeChecked();
    await page.getByLabel('How may they be reached?').selectOption({ label: 'Text message' });
    await expect(askNow).not.toBeChecked();
    await expect(page.getByText(/E-mail is not noted above as a safe way/)).toBeVisible();
    await askNow.check({ force: true });
    await page.getByRole('button', { name: 'Add the client' }).click();
    await expect(page.getByText(/younger than 18/).first()).toBeVisible();
    await page.getByLabel('Date of birth').fill('1991-05-17');
    await page.getByRole('button', { name: 'Add the client' }).click();
    await page.getByRole('link', { name: 'Wren' }).click();
    await expect(page.getByText(/The link that was sent works until/)).toBeVisible();
    await expect(page.getByLabel('Number or address')).toHaveValue('+44 7700 900123');
  });
  const details = new URL(page.url()).pathname;

  await test.step('the mail says nothing, and leads the client in', async () => {
    const link = await mailedLink(wren, /\/join#/);
    const [mail] = await mailTo(wren);
    expect(mail!.subject).toBe('You have a new note');
    expect(mail!.text).not.toMatch(/Quay|Imogen|Olga|therap|practice|invite/i);
    const phone = await watched(await browser.newContext({ viewport: PHONE, hasTouch: true }));
    await phone.page.goto(link);
    await expect(phone.page.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible();
    await expect(phone.page).toHaveTitle('Notebook');
    expect(new URL(phone.page.url()).hash).toBe('');
    expect(await phone.page.content()).not.toMatch(/Quay|Wren|Imogen/);
    expect(await findings(phone.page)).toEqual([]);
    await phone.page.getByRole('radio', { name: /With a code by e-mail/ }).check({ force: true });
    await phone.page.getByRole('button', { name: 'Go on' }).click();
    await expect(phone.page.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
    await throughWelcome(phone.page);
    await expect(phone.page.getByRole('heading', { level: 1, name: /Wren/ })).toBeVisible();
    await phone.page.goto(link);
    await expect(
      phone.page.getByRole('heading', { name: 'This link does not work any more' }),
    ).toBeVisible();
    expect([phone.strays, phone.violations]).toEqual([[], []]);
  });

  await test.step('the therapist finds the client, and how to reach them', async () => {
    await therapist.page.goto(`${clinicUrl}/caseload`);
    await therapist.page.getByRole('link', { name: 'Wren' }).click();
    const contact = therapist.page.getByRole('region', { name: 'Safe contact' });
    await expect(contact).toContainText('Text message');
    await expect(contact).toContainText('Leave no message.');
    await expect(contact).toContainText('Never in the evening.');
  });

  await test.step('the log tells it all', async () => {
    await page.goto(`${clinicUrl}/practice/log`);
    for (const line of [
      'Olga Prins signed the practice up',
      'Olga Prins confirmed the practice',
      'Olga Prins invited Imogen Achterberg as therapist',
      'Olga Prins sent Imogen Achterberg a new invite',
      'Imogen Achterberg accepted the invite',
      'Olga Prins added Wren',
      'Olga Prins invited Wren to the portal',
      'Wren joined the portal',
    ]) {
      await expect(page.getByText(line, { exact: true })).toBeVisible();
    }
    await expect(page.getByText('Wren signed in')).toHaveCount(0);
    await page.getByLabel('About').selectOption('people');
    await expect(page.getByText('Olga Prins added Wren')).toHaveCount(0);
    await page.getByLabel('Person').selectOption({ label: 'Wren' });
    await expect(page.getByText('Nothing in the log for this choice')).toBeVisible();
    await page.getByLabel('About').selectOption('');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('log.csv');
  });

  await test.step('every page of it is accessible, in three modes, and fits a small screen', async () => {
    const paths = [
      '/practice',
      '/practice/people',
      '/practice/people/new',
      person,
      '/practice/clients',
      '/clients/new',
      details,
      '/practice/log',
    ];
    await checkAll(page, clinicUrl, paths);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of paths) {
      await page.goto(`${clinicUrl}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
    await page.setViewportSize(LAPTOP);
  });

  await test.step('deactivated, the therapist is out at once, and the client waits for another', async () => {
    await page.goto(`${clinicUrl}${person}`);
    await page.getByRole('button', { name: 'Deactivate Imogen Achterberg' }).click();
    await expect(page.getByLabel('Wren')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click();
    await expect(page.getByText('Imogen Achterberg is deactivated.')).toBeVisible();
    await therapist.page.reload();
    await expect(therapist.page).toHaveURL(/sign-in/);
    await page.goto(`${clinicUrl}/practice/clients`);
    await expect(
      page.getByRole('region', { name: 'Needs a therapist' }).getByText('Wren'),
    ).toBeVisible();
  });

  for (const { strays, violations } of [owner, therapist]) {
    expect([strays, violations]).toEqual([[], []]);
  }
});

test('somebody who owns a practice and sees clients adds one to their own care', async ({
  browser,
}) => {
  const { page, link } = await signUp(browser, addressOf('solo'), true);
  await expect(steps(page).getByRole('button')).toHaveText(['Note them', 'Add']);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Caseload' })
    .click();
  await page.getByRole('button', { name: 'Add a client' }).click();
  await page.getByLabel('Name they chose').fill('Tomasz');
  await page.getByLabel('Date of birth').fill('1984-11-02');
  await expect(page.getByLabel('Therapist')).toHaveValue(/./);
  await page.getByRole('button', { name: 'Add the client' }).click();
  await page.getByRole('link', { name: 'Tomasz' }).click();
  await expect(page.getByText('Note an e-mail address first.')).toBeVisible();
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('Tomasz is archived.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Tomasz is active again.')).toBeVisible();

  // The link that was used opens nothing again, in this browser or another.
  for (const context of [page.context(), await browser.newContext()]) {
    const tab = await context.newPage();
    await tab.goto(link);
    await tab.getByRole('button', { name: 'Go on' }).click();
    await expect(
      tab.getByRole('heading', { name: 'This link does not work any more' }),
    ).toBeVisible();
  }
});

test('an invite that was taken back leads nowhere', async ({ browser }) => {
  const { page } = await signUp(browser, addressOf('taken-back'), true);
  const email = addressOf('uninvited');
  await page.goto(`${clinicUrl}/practice/people/new`);
  await page.getByLabel('Their name').fill('Ines Varga');
  await page.getByLabel('Their work e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the invite' }).click();
  const link = await mailedLink(email, /\/join#/);
  await page.getByRole('link', { name: 'Ines Varga' }).click();
  await page.getByRole('button', { name: 'Take the invite back' }).click();
  await expect(page.getByText('The invite was taken back. Its link does not work.')).toBeVisible();
  const visitor = await (await browser.newContext({ viewport: LAPTOP })).newPage();
  await visitor.goto(link);
  await expect(
    visitor.getByRole('heading', { name: 'This invite does not work any more' }),
  ).toBeVisible();
  await page.goto(`${clinicUrl}/practice/people`);
  await expect(
    page.getByRole('region', { name: 'No longer here' }).getByText('Ines Varga'),
  ).toBeVisible();
});

test('the pages before an account are accessible in three modes', async ({ browser }) => {
  const dead = `x.${'y'.repeat(43)}`;
  const laptop = await watched(await browser.newContext({ viewport: LAPTOP }));
  await checkAll(laptop.page, clinicUrl, [
    '/sign-up',
    `/set-up#${'x'.repeat(43)}`,
    `/confirm#${dead}`,
    `/join#${dead}`,
  ]);
  const phone = await watched(await browser.newContext({ viewport: PHONE }));
  await checkAll(phone.page, portalUrl, [`/join#${dead}`]);
  for (const { strays, violations } of [laptop, phone]) {
    expect([strays, violations]).toEqual([[], []]);
  }
});

/** Somebody who is too young, whenever this runs. */
function tenYearsAgo(): string {
  const today = new Date();
  return `${today.getFullYear() - 10}-01-01`;
}
