import { expect, test } from '@playwright/test';
import { checkAll, checkModes, findings, overflow } from './accessibility';
import { clientIdOf, give } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember, LAPTOP, openClient, PHONE, watched } from './people';
import { clinicUrl, portalUrl } from './ports';

test('the portal is accessible on every route in three modes', async ({ browser }) => {
  test.setTimeout(300_000);
  const therapist = await asMember(browser);
  const email = await addClient(therapist.page, 'Lark');
  const given = await give(therapist.page, await clientIdOf(therapist.page, 'Lark'));
  await therapist.context.close();
  const { page, strays, violations } = await asClientOf(browser, email);
  const work = `/w/${given}`;
  await page.goto(`${portalUrl}${work}`);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await checkModes(page, 'step');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  await checkModes(page, 'pause');
  const paths = [
    '/',
    work,
    '/journal',
    '/more',
    '/more/sharing',
    '/more/password',
    '/more/email',
    '/welcome',
  ];
  await checkAll(page, portalUrl, paths);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of paths) {
    await page.goto(`${portalUrl}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect([path, await overflow(page)]).toEqual([path, 0]);
    await expect(page).toHaveTitle('Notebook');
  }
  expect([strays, violations]).toEqual([[], []]);
});

test('the clinic is accessible on every route in three modes', async ({ browser }) => {
  test.setTimeout(240_000);
  const { page, strays, violations } = await asMember(browser);
  await openClient(page, 'Wren');
  const client = new URL(page.url()).pathname;
  await checkAll(page, clinicUrl, ['/', '/caseload', client, `${client}/summary`, '/me']);
  await page.goto(`${clinicUrl}${client}`);
  await page.getByRole('button', { name: 'Assign', exact: true }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect([strays, violations]).toEqual([[], []]);
});

for (const [name, origin, size] of [
  ['portal', portalUrl, PHONE],
  ['clinic', clinicUrl, LAPTOP],
] as const) {
  test(`the ${name}’s pages before signing in are accessible in three modes`, async ({
    browser,
  }) => {
    const { page, strays, violations } = await watched(
      await browser.newContext({ viewport: size }),
    );
    await checkAll(page, origin, ['/sign-in', '/new-password#x.y']);
    expect([strays, violations]).toEqual([[], []]);
  });

  test(`the ${name}’s reference page needs nothing from elsewhere`, async ({ browser }) => {
    const { page, strays, violations } = await watched(
      await browser.newContext({ viewport: LAPTOP }),
    );
    await page.goto(`${origin}/docs`);
    await expect(page.getByText('/api/session').first()).toBeVisible();
    expect([strays, violations]).toEqual([[], []]);
  });
}
