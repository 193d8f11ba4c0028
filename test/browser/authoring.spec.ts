import { expect, type Page, test } from '@playwright/test';
import { checkModes, findings, overflow } from './accessibility';
import { assign, exercise } from './assigning';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl } from './ports';
import { choose, walkThrough } from './walking';

test('a therapist copies an exercise, mends it, publishes it, and a client does it', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { page, strays, violations } = await asMember(browser);
  const name = `Linnet${Date.now() % 1000}`;
  const email = await addClient(page, name);
  const title = `Five quiet things ${Date.now() % 1000}`;
  let assignmentId = '';
  const kept = () => draftKept(page);

  await test.step('as a copy of one of the library', async () => {
    await page.goto(`${clinicUrl}/library?exercise=five-senses`);
    await page.getByRole('button', { name: 'Copy and change it' }).click();
    await expect(
      page.getByRole('main').getByText('Five senses', { exact: true }).first(),
    ).toBeVisible();
    await expect(page.getByText('It can be published.')).toBeVisible();
  });

  await test.step('with a title of its own, which is kept as it is typed', async () => {
    const saved = kept();
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    expect((await saved).status()).toBe(200);
    await expect(page.getByText(/^Saved /)).toBeVisible();
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(title, {
      timeout: 30_000,
    });
  });

  const phone = page.getByRole('region', { name: 'As the client sees it' });
  await test.step('a new step says what it still needs, beside it', async () => {
    await page.getByLabel('New step').selectOption('One choice');
    const saved = kept();
    await page.getByRole('button', { name: 'Add step' }).click();
    await saved;
    await expect(page.getByText(/things are still to finish/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publish …' })).toHaveCount(0);
    await expect(phone.getByText('This step is not finished yet.')).toBeVisible();
    await page
      .getByRole('textbox', { name: 'Question', exact: true })
      .fill('Which one will you use again?');
    await page.getByLabel('Answers to choose from, number 1').fill('Looking');
    const mended = kept();
    await page.getByLabel('Answers to choose from, number 2').fill('Listening');
    await mended;
    await expect(page.getByText('It can be published.')).toBeVisible();
    await expect(phone.getByText('Listening')).toBeVisible();
  });

  await test.step('a removed step comes back', async () => {
    await page.getByRole('button', { name: 'Remove: Which one will you use again?' }).click();
    const step = page.getByRole('button', { name: /Which one will you use again\? One choice/ });
    await expect(step).toHaveCount(0);
    const saved = kept();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(step).toBeVisible();
    await saved;
  });

  await test.step('published with a note', async () => {
    await page.getByRole('button', { name: 'Publish …' }).press('Enter');
    const note = page.getByLabel('What is it for, or what changed?');
    await expect(note).toBeFocused();
    await note.fill('For the Tuesday group.');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText('Published. It can be assigned now.')).toBeVisible();
    await expect(page.getByText('For the Tuesday group.')).toBeVisible();
  });

  await test.step('a change is told in words before it is published', async () => {
    const saved = kept();
    await page.getByLabel('Minutes it takes').fill('9');
    await saved;
    await page.getByRole('button', { name: 'Publish …' }).click();
    await expect(page.getByText('It now takes 9 minutes, not 4.')).toBeVisible();
  });

  await test.step('what was published is read whole, beside what is written now', async () => {
    const read = page.getByRole('button', { name: 'Read version 1' });
    await read.press('Enter');
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('heading', { name: title }).first()).toBeVisible();
    await expect(drawer.getByText('4 min').first()).toBeVisible();
    await expect(drawer.getByText('For the Tuesday group.').first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await expect(read).toBeFocused();
  });

  await test.step('given to a client', async () => {
    await page.getByRole('link', { name: 'See it in the library' }).click();
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await page.getByLabel('Assign it to').selectOption(name);
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    const drawer = page.getByRole('dialog');
    await expect(exercise(drawer, title)).toBeChecked();
    assignmentId = await assign(page, drawer);
    await expect(page.getByText(`Assigned “${title}” to ${name}.`)).toBeVisible();
  });

  await test.step('who does it', async () => {
    const { page: portal } = await asClientOf(browser, email);
    const { passed } = await walkThrough(portal, assignmentId, {
      'Which one will you use again?': choose('Listening'),
    });
    expect(passed).toContain('Which one will you use again?');
  });
  expect([strays, violations]).toEqual([[], []]);
});

test('writing is for everybody: axe in every mode, 320 px, and the keyboard', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { page } = await asMember(browser);
  await page.goto(`${clinicUrl}/library/own`);
  await page.getByRole('button', { name: 'Write a new one' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'An exercise of your own' }),
  ).toBeVisible();
  await page.getByLabel('New step').selectOption('Table');
  await page.getByRole('button', { name: 'Add step' }).press('Enter');
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('What happened?');
  await page.getByRole('button', { name: 'Add one' }).press('Enter');
  await page.keyboard.type('How strong it was');
  const column = page.getByRole('textbox', { name: 'Columns, number 1' });
  await page.getByRole('button', { name: 'Move up number 2 of Columns' }).press('Enter');
  await expect(column).toHaveValue('How strong it was');
  await expect(page.getByRole('button', { name: 'Move up number 1 of Columns' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove number 1 of Columns' }).press('Enter');
  await expect(column).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Remove number 1 of Columns' })).toBeFocused();
  await page.getByLabel('New step').selectOption('Text to read');
  await page.getByRole('button', { name: 'Add step' }).press('Enter');
  await page.getByRole('textbox', { name: 'Heading', exact: true }).fill('Well done is enough');
  await page.getByRole('button', { name: 'Show it only after some answers' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Condition 1' })).toBeVisible();
  const up = page.getByRole('button', { name: 'Move up: Well done is enough' });
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/draft'));
  await up.press('Enter');
  await saved;
  await expect(up).toBeFocused();
  await expect(page.getByText('Fill this in.').first()).toBeVisible();
  await page.getByRole('button', { name: /What happened\? Table/ }).click();
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toBeVisible();
  await checkModes(page, 'editor');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  await page.goto(`${clinicUrl}/library/own`);
  await expect(page.getByRole('link', { name: 'Without a title' }).first()).toBeVisible();
  expect([await overflow(page), await findings(page)]).toEqual([0, []]);
});

test('two windows that write the same lose nothing', async ({ browser }) => {
  const { context, page: one } = await asMember(browser);
  await one.goto(`${clinicUrl}/library?exercise=five-senses`);
  await one.getByRole('button', { name: 'Copy and change it' }).click();
  const why = (page: Page) => page.getByRole('textbox', { name: 'Why it helps' });
  await expect(why(one)).toBeVisible();
  const other = await context.newPage();
  await other.goto(one.url());
  const saved = draftKept(other);
  await why(other).fill('Written in the other window.');
  await saved;
  await why(one).fill('Written in this one.');
  await expect(one.getByRole('alert')).toContainText('was changed in another window');
  await one.getByRole('link', { name: 'Caseload' }).click();
  await expect(one.getByText('Choose first which one stays.')).toBeVisible();
  await expect(why(one)).toHaveValue('Written in this one.');

  await one.getByRole('button', { name: 'Take the other one' }).click();
  await expect(why(one)).toHaveValue('Written in the other window.');
  const more = draftKept(one);
  await why(one).fill('Written in the other window, and on from there.');
  await more;
  const undo = one.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(why(one)).toHaveValue('Written in this one.');
  await expect(one.getByText('The other one is back.')).toBeVisible();
  const back = one.waitForResponse((answer) =>
    (answer.request().postData() ?? '').includes('and on from there.'),
  );
  await undo.click();
  await expect(why(one)).toHaveValue('Written in the other window, and on from there.');
  await back;
  await other.reload();
  await expect(why(other)).toHaveValue('Written in the other window, and on from there.');
});

test('where the practice wants approval, its owner sends back, and then approves', async ({
  browser,
}) => {
  const { page } = await asMember(browser);
  const { page: owner } = await asMember(browser, 'Rosa Lindqvist');
  const title = `Looking around slowly ${Date.now() % 1000}`;
  try {
    await wantApproval(owner, true);

    await test.step('the therapist hands it in', async () => {
      await page.goto(`${clinicUrl}/library?exercise=unsent-letter`);
      await page.getByRole('button', { name: 'Copy and change it' }).click();
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
      await page.getByLabel('Begin it in a session.').setChecked(false, { force: true });
      await expect(page.getByText(LESS_CARE)).toBeVisible();
      await page.getByRole('button', { name: 'Ask for approval …' }).click();
      await page.getByLabel('What is it for, or what changed?').fill('For the waiting room.');
      await page.getByRole('button', { name: 'Ask for approval', exact: true }).click();
      await expect(page.getByText('It waits for those who run the practice.')).toBeVisible();
    });

    await test.step('the owner sends it back with a note', async () => {
      await owner.goto(`${clinicUrl}/library/own`);
      await owner.getByRole('link', { name: title }).click();
      await expect(owner.getByText('For the waiting room.')).toBeVisible();
      await expect(owner.getByText(LESS_CARE)).toBeVisible();
      await owner.getByLabel('What should be changed?').fill('Say how long it takes.');
      await owner.getByRole('button', { name: 'Send back' }).click();
      await expect(owner.getByText('Sent back with your note.')).toBeVisible();
    });

    await test.step('the therapist mends it and asks again', async () => {
      await page.reload();
      await expect(page.getByText('Say how long it takes.')).toBeVisible();
      const saved = draftKept(page);
      await page.getByLabel('Minutes it takes').fill('7');
      await saved;
      await page.getByRole('button', { name: 'Ask for approval …' }).click();
      await page.getByLabel('What is it for, or what changed?').fill('Seven minutes.');
      await page.getByRole('button', { name: 'Ask for approval', exact: true }).click();
      await expect(page.getByText('Asked for approval.')).toBeVisible();
    });

    await test.step('the owner approves, and it can be assigned', async () => {
      await owner.reload();
      await expect(owner.getByText('Seven minutes.')).toBeVisible();
      await owner.getByRole('button', { name: 'Approve and publish' }).click();
      await expect(owner.getByText('Approved and published.')).toBeVisible();
      await page.goto(`${clinicUrl}/library`);
      await page.getByRole('searchbox').fill(title);
      await page.getByRole('main').getByRole('link', { name: title }).click();
      await expect(page.getByLabel('Assign it to')).toBeVisible();
    });
  } finally {
    // Whatever became of it, nobody else's exercises wait for an owner.
    await wantApproval(owner, false);
  }
});

const LESS_CARE = 'What this was copied from is done in a session first.';

/** The next draft that is kept. */
const draftKept = (page: Page) =>
  page.waitForResponse(
    (answer) => answer.url().endsWith('/draft') && answer.request().method() === 'PUT',
  );

/** Says whether exercises of the demo's therapists need approval. Nobody else's test writes any. */
async function wantApproval(owner: Page, isWanted: boolean): Promise<void> {
  await owner.goto(`${clinicUrl}/practice`);
  const wanted = owner.getByRole('checkbox', { name: /^Exercises that therapists write/ });
  await wanted.setChecked(isWanted, { force: true });
  await owner.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(owner.getByText('Saved.', { exact: true })).toBeVisible();
}
