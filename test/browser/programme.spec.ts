import { expect, type Page, test } from '@playwright/test';
import { findings } from './accessibility';
import { atClient } from './assigning';
import { setAside } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl, portalUrl } from './ports';
import { choose, looksWell, titleOf } from './walking';

const programme = (page: Page) => page.getByRole('region', { name: 'Programme', exact: true });

/** Opens "All steps" of the panel. */
async function allSteps(clinic: Page): Promise<void> {
  await programme(clinic).getByText('All steps').click();
}

/** Presses a button of the panel, and waits until the server has it. */
async function press(clinic: Page, name: RegExp | string): Promise<void> {
  const changed = clinic.waitForResponse(
    (answer) => answer.url().includes('/api/programme-runs') && answer.request().method() !== 'GET',
  );
  await programme(clinic).getByRole('button', { name }).first().click();
  expect((await changed).status()).toBe(200);
}

/** The assignment that is open on the client's Today. */
async function openWork(portal: Page): Promise<string> {
  const ready = async () => {
    const answer = await portal.request.get(`${portalUrl}/api/today`);
    return ((await answer.json()) as { ready: { assignmentId: string }[] }).ready;
  };
  await expect.poll(async () => (await ready()).length).toBe(1);
  return (await ready())[0]!.assignmentId;
}

/** Leads a client through the opening: the therapist opens step by step, and leaves the last ones out. */
async function throughOpening(clinic: Page, portal: Page): Promise<void> {
  await setAside(portal, await openWork(portal), 'done-on-paper');
  await clinic.reload();
  await allSteps(clinic);
  await press(clinic, /^Open now: /);
  await setAside(portal, await openWork(portal), 'done-on-paper');
  const leaveOut = programme(clinic).getByRole('button', { name: /^Leave out: / });
  await clinic.reload();
  await allSteps(clinic);
  for (let left = 2; left > 0; left--) {
    const before = await leaveOut.count();
    await press(clinic, /^Leave out: /);
    await expect(leaveOut).toHaveCount(before - 1);
  }
}

test('a programme asks first, waits for the talk, and goes on past its gate with two ways to settle', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { page: clinic, violations } = await asMember(browser);
  const { page: portal } = await asClientOf(browser, await addClient(clinic, 'Rosalind'));

  await atClient(clinic, 'Rosalind');
  const give = programme(clinic).getByRole('button', { name: 'Give a programme' });
  await give.press('Enter');
  const drawer = clinic.getByRole('dialog');
  await expect(drawer).toBeVisible();
  await clinic.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(give).toBeFocused();
  await give.press('Enter');
  await drawer.getByRole('radio', { name: /^Steady ground/ }).check();
  await expect(drawer.getByText(/Anything but “no” waits for a talk/)).toBeVisible();
  await expect(drawer.getByText('by your hand').first()).toBeVisible();
  expect(await findings(clinic)).toEqual([]);
  await drawer.getByRole('button', { name: 'Start' }).click();
  await expect(programme(clinic).getByText(/has not answered the first question/)).toBeVisible();

  await portal.goto(portalUrl);
  await expect(portal.getByRole('heading', { name: 'Steady ground' })).toBeVisible();
  expect(await findings(portal)).toEqual([]);
  await portal.getByRole('link', { name: 'See the question' }).click();
  await expect(titleOf(portal)).toHaveText('Is it still happening?');
  await looksWell(portal);
  // What is on the page says nothing of the programme.
  await expect(portal.getByText('Steady ground')).toHaveCount(0);
  await portal.getByRole('button', { name: 'Send my answer' }).click();
  await expect(portal.getByText('Please choose one, or come back later.')).toBeVisible();
  await choose(/I’m not sure/)(portal);
  await portal.getByRole('button', { name: 'Send my answer' }).click();
  await expect(titleOf(portal)).toHaveText('Thank you for saying it');
  expect(await findings(portal)).toEqual([]);
  await expect(portal.getByText('not sure')).toHaveCount(0);

  await clinic.goto(clinicUrl);
  const row = clinic.getByRole('listitem').filter({ hasText: 'Rosalind' });
  await expect(row.getByText(/asked if it is still happening/)).toBeVisible();
  await atClient(clinic, 'Rosalind');
  await expect(programme(clinic).getByText(/answered “Not sure”/)).toBeVisible();
  expect(await findings(clinic)).toEqual([]);
  await press(clinic, 'Let it go on');
  await expect(programme(clinic).getByText(/^Open now: /)).toBeVisible();

  await throughOpening(clinic, portal);
  await portal.goto(portalUrl);
  await portal.getByRole('link', { name: 'Name what helps' }).click();
  await expect(portal.getByRole('heading', { name: 'What helps you to settle?' })).toBeVisible();
  await looksWell(portal);
  await portal.getByRole('checkbox').first().check({ force: true });
  await portal.getByRole('button', { name: 'Go on with these' }).click();
  await expect(portal.getByText(/Two are needed to go on/)).toBeVisible();
  await portal.getByLabel('Something else that helps').fill('The cat’s warm fur');
  await portal.getByRole('button', { name: 'Go on with these' }).click();
  await expect(portal.getByRole('heading', { name: 'What helps you' })).toBeVisible();
  await expect(portal.getByText('The cat’s warm fur')).toBeVisible();
  await atClient(clinic, 'Rosalind');
  await expect(programme(clinic).getByText(/The cat’s warm fur/)).toBeVisible();
  expect(violations).toEqual([]);
});

test('too much halts a programme; its client may pause it, and its therapist changes what is ahead', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { page: clinic } = await asMember(browser);
  const { page: portal } = await asClientOf(browser, await addClient(clinic, 'Leopold'));
  await atClient(clinic, 'Leopold');
  await programme(clinic).getByRole('button', { name: 'Give a programme' }).click();
  const drawer = clinic.getByRole('dialog');
  await drawer.getByRole('radio', { name: /^First steps in settling/ }).check();
  await drawer.getByRole('button', { name: 'Start' }).click();
  await expect(programme(clinic).getByText(/^Open now: /)).toBeVisible();

  await setAside(portal, await openWork(portal), 'too-much');
  await clinic.goto(clinicUrl);
  const row = clinic.getByRole('listitem').filter({ hasText: 'Leopold' });
  await expect(row.getByText(/stands still until you let it go on/)).toBeVisible();
  await portal.goto(portalUrl);
  await expect(portal.getByText(/It rests, because something was too much/)).toBeVisible();
  expect(await findings(portal)).toEqual([]);
  await atClient(clinic, 'Leopold');
  await expect(programme(clinic).getByText(/was too much, today/)).toBeVisible();
  await press(clinic, 'Let it go on');
  await allSteps(clinic);
  await press(clinic, /^Give again: /);

  await portal.goto(portalUrl);
  await portal.getByRole('link', { name: 'Look at it' }).click();
  await expect(titleOf(portal)).toHaveText('First steps in settling');
  // At its end nothing lies half under the bar below, where it would count as too small to press.
  await portal.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await looksWell(portal);
  await portal.getByRole('button', { name: 'Pause this' }).click();
  await expect(portal.getByText(/Nothing new opens until you want it/)).toBeVisible();
  await clinic.reload();
  await expect(programme(clinic).getByText(/Leopold paused it/)).toBeVisible();
  // The therapist's pause stands beside theirs, and each ends their own.
  await press(clinic, 'Pause');
  await portal.reload();
  await expect(portal.getByText(/You paused it, and .+ did too/)).toBeVisible();
  await press(clinic, 'Let it go on');
  await portal.reload();
  await expect(portal.getByText('It rests, because you paused it.')).toBeVisible();
  await portal.getByRole('button', { name: 'Go on with it' }).click();
  await expect(portal.getByText('It goes on.')).toBeVisible();
  await setAside(portal, await openWork(portal), 'not-now');
  await portal.reload();
  await portal.getByRole('button', { name: /^Take up again: / }).click();
  await openWork(portal);

  await clinic.reload();
  await programme(clinic).getByRole('button', { name: 'Change what is ahead' }).click();
  const dialog = clinic.getByRole('dialog');
  expect(await findings(clinic)).toEqual([]);
  const before = await dialog.getByRole('listitem').count();
  const takeOut = dialog.getByRole('button', { name: /^Take out: / });
  await takeOut.last().press('Enter');
  await expect(dialog.getByRole('button', { name: 'Add a step' })).toBeFocused();
  // At an end there is no further to go, and the button that led there keeps the focus.
  const rows = dialog.getByRole('listitem');
  const up = rows.nth(1).getByRole('button', { name: /^Move up: / });
  const name = (await up.getAttribute('aria-label')) ?? '';
  await up.press('Enter');
  const first = rows.first().getByRole('button', { name, exact: true });
  await expect(first).toHaveAttribute('aria-disabled', 'true');
  await expect(first).toBeFocused();
  await dialog.getByLabel('What opens step 1', { exact: true }).selectOption('By your hand');
  // A reason is asked for where a step is new or replaced, and nowhere else.
  const reason = dialog.getByLabel(/^Why step \d+ comes now$/);
  await expect(reason).toHaveCount(0);
  await dialog.getByLabel('Exercise of step 1', { exact: true }).selectOption('night-settling');
  await reason.fill('You said that the weather helps you to find words.');
  await dialog.getByRole('button', { name: 'Keep this order' }).click();
  await expect(dialog).toHaveCount(0);
  await allSteps(clinic);
  await expect(
    programme(clinic).getByText('You said that the weather helps you to find words.'),
  ).toBeVisible();
  await expect(programme(clinic).getByText('by your hand').first()).toBeVisible();
  await expect(programme(clinic).getByRole('listitem')).toHaveCount(before);
});
