import { expect, test } from '@playwright/test';
import { clientIdOf, give } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { portalUrl } from './ports';
import { choose, looksWell, READINGS, titleOf, walkTo } from './walking';

test('what is offered while it is still hard is within reach, and after it was too much', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { page: clinic } = await asMember(browser);
  const { page } = await asClientOf(browser, await addClient(clinic, 'Isaura'));
  const work = await give(clinic, await clientIdOf(clinic, 'Isaura'), {
    exerciseId: 'thought-record',
  });
  await page.goto(`${portalUrl}/w/${work}`);
  await walkTo(page, 'It is still hard', {
    ...READINGS,
    'How hard does it feel now?': choose(/^8/),
  });
  const offered = page.getByRole('region', { name: 'What is here for you now' });
  await expect(offered.getByText(/Call your local emergency number/)).toBeVisible();
  await expect(offered.getByRole('link', { name: /^Call 999/ })).toHaveAttribute('href', /^tel:/);
  await looksWell(page);
  await offered.getByRole('link', { name: 'Steady me' }).click();
  await expect(titleOf(page)).toHaveText('Steady me');
  await page.goBack();
  await expect(titleOf(page)).toHaveText('It is still hard');

  await offered.getByRole('button', { name: 'Pause, or say that it is too much' }).click();
  await page.getByRole('button', { name: 'It is too much' }).click();
  await expect(titleOf(page)).toHaveText('You noticed that it was too much');
  await expect(page.getByText(/Would something small feel good now/)).toBeVisible();
  await looksWell(page);
  await page.getByRole('main').getByRole('link', { name: 'Steady me' }).click();
  await expect(titleOf(page)).toHaveText('Steady me');
});
