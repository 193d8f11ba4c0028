import { expect, test } from '@playwright/test';
import { checkModes, findings, overflow } from './accessibility';
import { assign, atClient, exercise, openDrawer } from './assigning';
import { addClient, asClientOf } from './own-client';
import { signUp } from './own-practice';
import { asMember, LAPTOP } from './people';
import { clinicUrl } from './ports';
import { looksWell, titleOf, walkThrough } from './walking';

const NINTH = 'Thoughts that you would be better off dead or of hurting yourself in some way';

test('a questionnaire is assigned, taken, and its score read', async ({ browser }) => {
  test.setTimeout(420_000);
  const { page } = await asMember(browser);
  const name = 'Isolde';
  const email = await addClient(page, name);

  let timesGiven = 0;
  const give = () =>
    test.step('the therapist assigns it from the catalogue', async () => {
      await atClient(page, name);
      const drawer = await openDrawer(page);
      await drawer.getByRole('searchbox').fill('PHQ-9');
      await exercise(drawer, 'Patient Health Questionnaire').check({ force: true });
      // Whether it comes too soon again is the therapist's to judge, who is told.
      await expect(drawer.getByText('Sooner is for you to judge.')).toHaveCount(timesGiven);
      timesGiven += 1;
      return assign(page, drawer);
    });
  const first = await give();
  const client = await asClientOf(browser, email);
  const take = (work: string, answer: string) =>
    walkThrough(client.page, work, {
      'Before you start': async (portal) => {
        // What makes an answer visible is told before it is given.
        await expect(portal.getByText('hurting yourself')).toBeVisible();
        await expect(portal.getByText('not watched live')).toBeVisible();
      },
      'How have the last two weeks been?': async (portal) => {
        await expect(portal.getByText(NINTH)).toBeVisible();
        for (const option of await portal.getByRole('radio', { name: answer }).all())
          await option.check({ force: true });
      },
    });

  const { responseId } = await test.step('the client takes it, and shares it whole', async () => {
    await client.page.goto(`${new URL(client.page.url()).origin}/w/${first}`);
    await client.page.getByRole('button', { name: 'Start' }).click();
    await client.page.getByRole('button', { name: 'Continue' }).click();
    await expect(titleOf(client.page)).toHaveText('How have the last two weeks been?');
    await expect(client.page.getByRole('button', { name: /Only me/ })).toHaveCount(0);
    await looksWell(client.page);
    return take(first, 'More than half the days');
  });

  await test.step('the therapist reads the score, and what it rests on', async () => {
    await page.goto(`${clinicUrl}/responses/${responseId}`);
    const aside = page.getByRole('complementary').filter({ hasText: 'PHQ-9' });
    await expect(aside.getByText('18', { exact: true })).toBeVisible();
    await expect(aside.getByText('Moderately severe, 15 to 19')).toBeVisible();
    await expect(page.getByText(`${NINTH}: More than half the days (2)`)).toBeVisible();
    await aside.getByText('What this rests on').click();
    await expect(aside.getByText(/Kroenke K/).first()).toBeVisible();
    await checkModes(page, 'score');
  });

  await test.step('the next one says how far it changed, with whom that was found', async () => {
    await take(await give(), 'Several days');
    await atClient(page, name);
    const section = page.getByRole('region', { name: 'Questionnaires' });
    await expect(section.getByText(/^9 lower than on .* \(18 then\)\.$/).first()).toBeVisible();
    await expect(
      section.getByText('Reliable improvement: it reaches 6 points.').first(),
    ).toBeVisible();
    await section.getByText('What this rests on').first().click();
    await expect(section.getByText(/Seen in a secondary source only/).first()).toBeVisible();
  });

  await test.step('the line of its totals says what the table says', async () => {
    const chart = page.getByRole('figure', { name: 'PHQ-9 over time' });
    const drawing = chart.getByRole('img', { name: 'PHQ-9 over time' });
    await expect(drawing).toHaveAccessibleDescription(/Scored 2 times/);
    await expect(drawing.locator('circle')).toHaveCount(2);
    for (const band of ['Minimal', 'Mild', 'Moderate', 'Moderately severe', 'Severe'])
      await expect(drawing.getByText(band, { exact: true })).toBeVisible();
    await expect(drawing.getByText('A B')).toBeVisible();
    await expect(chart.getByText('A Screening cut-off for depression: from 10')).toBeVisible();
    await expect(chart.getByText(/Found with: 6,000 adults in primary care/)).toBeVisible();
    await chart.getByRole('button', { name: 'Show as table' }).focus();
    await page.keyboard.press('Enter');
    await expect(chart.getByRole('row')).toHaveCount(3);
    await expect(chart.getByRole('row').nth(1)).toContainText('−9, reliable improvement');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(chart.getByRole('row').nth(1).getByRole('link')).toBeFocused();
    await checkModes(page, 'line');
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(drawing).toBeVisible();
    await expect(drawing.getByText('Mild', { exact: true })).toHaveCount(0);
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize(LAPTOP);
  });
});

test('an admin states a licence, and switches a questionnaire on', async ({ browser }) => {
  test.setTimeout(300_000);
  const { page } = await signUp(browser, `licence-${Date.now()}@example.test`, false);
  const row = page.getByRole('listitem').filter({ hasText: 'Brief Resilience Scale' });
  await expect(row.getByText('Off: needs a licence')).toBeVisible();
  await row.getByRole('button', { name: /State a licence/ }).click();
  await row.getByLabel('Instructions, as published').fill('Say how far you agree.');
  await row.getByLabel('Its questions, one a line').fill('One\nTwo');
  await row.getByLabel('Its answers, one a line').fill('a\nb\nc\nd\ne');
  await row.getByRole('button', { name: 'Switch it on' }).click();
  await expect(row.getByRole('alert')).toContainText('This needs 6 lines; there are 2.');
  await expect(row.getByRole('alert')).toContainText('Confirm that you hold a licence.');
  await row.getByLabel(/holds a licence for BRS/).check();
  await row.getByLabel('Its questions, one a line').fill('One\nTwo\nThree\nFour\nFive\nSix');
  await row.getByRole('button', { name: 'Switch it on' }).click();
  await expect(row.getByText('On', { exact: true })).toBeVisible();
  await expect(row.getByText(/Licence stated by/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await row.getByRole('button', { name: 'Switch BRS off' }).click();
  await expect(row.getByText('Off: needs a licence')).toBeVisible();
});
