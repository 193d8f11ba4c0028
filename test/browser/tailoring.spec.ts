import { expect, test } from '@playwright/test';
import { findings } from './accessibility';
import { assign, atClient, exercise, openDrawer } from './assigning';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl } from './ports';
import { choose, walkThrough } from './walking';

test('steps are left out or reworded for one client, and can be put back', async ({ browser }) => {
  test.setTimeout(240_000);
  const { page, violations } = await asMember(browser);
  const email = await addClient(page, 'Tamsin');
  await atClient(page, 'Tamsin');
  const drawer = await openDrawer(page);
  await exercise(drawer, 'Looking around the room').check();
  const phone = drawer.getByRole('region', { name: 'As the client sees it' });
  const button = (name: string) => phone.getByRole('button', { name });
  let count = 0;
  const turnTo = async (title: string) => {
    const shown = phone.getByRole('heading', { level: 5, name: title });
    for (let pages = 0; pages < 20 && !(await shown.isVisible()); pages++)
      await button('Next').click();
    await expect(shown).toBeVisible();
  };

  await test.step('what is there for safety, and what frames the work, stays', async () => {
    await turnTo('Before you start');
    await expect(phone.getByText('Stays as it is: it is there for safety.')).toBeVisible();
    await expect(button('Leave out')).toHaveCount(0);
    await turnTo('How hard does it feel right now?');
    await expect(phone.getByText('Stays as it is: it frames the work.')).toBeVisible();
    await expect(button('Reword')).toHaveCount(0);
  });

  await test.step('left out, put back, and left out again', async () => {
    await turnTo('What did your eyes like to look at?');
    const place = await phone.getByRole('status').textContent();
    count = Number(/^Step \d+ of (\d+)$/.exec(place ?? '')![1]);
    await button('Leave out').click();
    await expect(phone.getByText('Tamsin will not see this.')).toBeVisible();
    await button('Put back').click();
    await expect(phone.getByRole('status')).toHaveText(place!);
    await button('Leave out').click();
    await expect(drawer.getByText('For Tamsin: 1 step left out.')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('a question whose answer leads some to safety asks just what it asks', async () => {
    await turnTo('What did you notice in your body?');
    await expect(phone.getByText('Stays as it is: it is there for safety.')).toBeVisible();
    await expect(button('Reword')).toHaveCount(0);
  });

  await test.step('in other words, seen while they are typed', async () => {
    await turnTo('Would you do this again?');
    await button('Reword').click();
    const question = phone.getByLabel('Question');
    await expect(question).toBeFocused();
    await question.fill('Would you do this on the sofa again?');
    await expect(phone.getByRole('heading', { level: 5 })).toHaveText(/on the sofa/);
    await expect(drawer.getByText('1 step left out and 1 step reworded.')).toBeVisible();
    await button('As it was written').click();
    await expect(phone.getByRole('heading', { level: 5 })).toHaveText('Would you do this again?');
    await question.fill('Would you do this on the sofa again?');
    expect(await findings(page)).toEqual([]);
    await turnTo('How present do you feel now?');
    await expect(phone.getByRole('status')).toHaveText(`Step 8 of ${count - 1}`);
  });

  await test.step('a look at another exercise loses nothing', async () => {
    await exercise(drawer, 'Five senses').check();
    await expect(drawer.getByText(/^For Tamsin:/)).toHaveCount(0);
    await exercise(drawer, 'Looking around the room').check();
    await expect(drawer.getByText(/^For Tamsin: 1 step left out/)).toBeVisible();
  });

  const id = await assign(page, drawer);
  await expect(page.locator(`#assignment-${id}`)).toContainText('tailored');
  const client = await asClientOf(browser, email);
  const { passed, responseId } = await walkThrough(client.page, id, {
    'Would you do this on the sofa again?': choose('Maybe'),
  });
  expect(passed).toContain('Would you do this on the sofa again?');
  expect(passed).not.toContain('What did your eyes like to look at?');
  await page.goto(`${clinicUrl}/responses/${responseId}`);
  await expect(page.getByText('Would you do this on the sofa again?')).toBeVisible();
  expect(violations).toEqual([]);
});
