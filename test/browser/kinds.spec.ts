import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { findings } from './accessibility';
import { clientIdOf, give } from './homework';
import {
  breathe,
  cutThePie,
  markPlaces,
  placeNames,
  putInARow,
  saved,
  writeAndDestroy,
} from './kind-acts';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl, portalUrl } from './ports';
import { type Acts, choose, looksWell, READINGS, tick, walkTo, write } from './walking';

const NAME = 'Kester';

type Seen = { kind: string; prompt: string };

type OneOf = { oneOf?: { properties?: { kind?: { const?: string } } }[] };

const schema = JSON.parse(
  readFileSync(join(__dirname, '../../libs/library/exercise.schema.json'), 'utf8'),
) as { definitions: Record<string, OneOf> };
/** Every kind of the format, as its published schema has them. */
const KINDS = Object.values(schema.definitions).flatMap(({ oneOf = [] }) =>
  oneOf.flatMap(({ properties }) => properties?.kind?.const ?? []),
);

const met = new Set<string>();
let clinic: Page;
let portal: Page;
let clientId: string;
let watch: { strays: string[]; violations: string[] }[];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  const therapist = await asMember(browser);
  const client = await asClientOf(browser, await addClient(therapist.page, NAME));
  clinic = therapist.page;
  portal = client.page;
  watch = [therapist, client];
  clientId = await clientIdOf(clinic, NAME);
});

test.afterAll(() => {
  for (const { strays, violations } of watch) expect([strays, violations]).toEqual([[], []]);
});

/** Goes through an exercise to its end and hands it in; every kind that is new is held to the light. */
async function complete(exerciseId: string, acts: Acts): Promise<string> {
  const work = await give(clinic, clientId, { exerciseId });
  const answer = await portal.request.get(`${portalUrl}/api/assignments/${work}`);
  const { exercise } = (await answer.json()) as { exercise: { steps: Seen[] } };
  if (exercise.steps[0]?.kind === 'content-note') met.add('content-note');
  const byTitle = new Map(exercise.steps.map((step) => [step.prompt, step.kind]));
  const walked = Object.fromEntries(
    exercise.steps.map(({ prompt }): [string, Acts[string]] => [
      prompt,
      async (page) => {
        await { ...READINGS, ...acts }[prompt]?.(page);
        const kind = byTitle.get(prompt)!;
        if (met.has(kind)) return;
        if (acts[prompt]) await saved(page);
        await looksWell(page);
        met.add(kind);
      },
    ]),
  );
  await portal.goto(`${portalUrl}/w/${work}`);
  await walkTo(portal, 'What would you like to share?', walked);
  const handedIn = portal.waitForResponse((sent) => sent.url().endsWith('/submit'));
  await portal.getByRole('button', { name: 'Finish' }).click();
  const { id } = (await (await handedIn).json()) as { id: string };
  await expect(portal.getByRole('button', { name: 'Back to Today' })).toBeVisible();
  return id;
}

/** What the therapist reads under a question. */
async function read(responseId: string, question: string) {
  await clinic.goto(`${clinicUrl}/responses/${responseId}`);
  const answer = clinic.locator('dl > div[id^="step-"]').filter({ hasText: question });
  await expect(answer).toBeVisible();
  expect([question, await findings(clinic)]).toEqual([question, []]);
  return answer.locator('dd').first();
}

test('a body is marked on a drawing or in a list', async () => {
  test.setTimeout(240_000);
  const response = await complete('body-weather', {
    'What is the weather in you?': choose(/^Windy/),
    'How near would you like to look?': choose(/places in my body/),
    'Where do you notice something?': markPlaces,
  });
  const answer = await read(response, 'Where do you notice something?');
  await expect(answer).toContainText('Chest: tight, 6 of 10');
  await expect(answer.getByRole('img', { name: 'The same places, drawn' })).toBeVisible();
});

test('a timeline takes turns, and its entries change places', async () => {
  test.setTimeout(240_000);
  await complete('resilience-timeline', {
    'What has ever helped you, even a little?': write('The river'),
    'Put some headlines in a row': (page) =>
      putInARow(page, ['Something that helped', 'A hard time']),
    'What is within reach today?': (page) =>
      page.getByRole('textbox').first().fill('The reading room'),
  });
});

test('names stand in circles, and the therapist reads them circle by circle', async () => {
  test.setTimeout(240_000);
  const response = await complete('support-map', {
    'Is there anyone or anything to put on it today?': choose(/^Yes/),
    'Whom and what can you turn to?': (page) => placeNames(page, 'For'),
  });
  const answer = await read(response, 'Whom and what can you turn to?');
  await expect(answer.locator('dt')).toHaveText(['In a hard hour', 'For small everyday things']);
  await expect(answer.locator('dd')).toHaveText(['N.', 'The library']);
});

test('a whole is cut into parts', async () => {
  test.setTimeout(240_000);
  await complete('responsibility-pie', {
    'Is it over?': choose(/^Yes/),
    'How much of it feels like your doing?': choose(/^8/),
    'Who and what else played a part?': (page) => cutThePie(page, 'Part'),
    'Someone else went through the same and blames themselves. What do you tell them?':
      write('It was not yours.'),
  });
});

test('a letter is destroyed for good, and another one kept', async () => {
  test.setTimeout(240_000);
  await complete('unsent-letter', {
    'How is it with this person today?': choose(/no contact/),
    'Write your letter': async (page) => {
      await writeAndDestroy(page);
      await saved(page);
      await page.reload();
      await expect(page.getByRole('textbox')).toHaveValue('A shorter one.');
    },
  });
});

test('a breath is followed, or not', async () => {
  test.setTimeout(240_000);
  await complete('paced-breathing', {
    'What would you like to use?': choose(/^My breath$/),
    'Breathe in, and out a little longer': async (page) => {
      await breathe(page, 'That is enough');
      // Words alone where nothing may move.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.getByRole('button', { name: 'Begin' }).press('Enter');
      await expect(page.getByText('Breathe in', { exact: true })).toBeVisible();
      expect(
        await page.evaluate(() =>
          document.getAnimations().filter((one) => one.playState === 'running'),
        ),
      ).toEqual([]);
      await page.getByRole('button', { name: 'Stop here' }).press('Enter');
      await page.emulateMedia({ reducedMotion: null });
    },
    'What was it like?': tick('A little calmer'),
  });
});

test('steps of a ladder, a plan, a script and feelings', async () => {
  test.setTimeout(300_000);
  await complete('trust-ladder', {
    'Is there someone who accepts a small “no” from you?': choose(/^Yes/),
    'Who is it?': write('N.'),
    'What have you seen this person do?': (page) =>
      page.getByRole('textbox').first().fill('Asked first'),
    'Write five tiny steps, the easiest one first': (page) =>
      page.getByRole('textbox', { name: 'Step 1, the easiest' }).fill('Ask about the film'),
    'Plan only the lowest step': (page) =>
      page.getByRole('textbox', { name: 'When will I try it?' }).fill('Friday'),
  });
  await complete('anger-as-information', {
    'Are you afraid that you may hurt someone, or yourself, right now?': choose(/^No$/),
    'Is something else there with it?': tick('Sad'),
    'Does the person scare you, punish you or threaten you?': choose(/^No$/),
    'Say it in one sentence, on paper only': (page) =>
      page.getByRole('textbox').first().fill('my words were passed on'),
  });
});

test('a measure is asked in its own words, and any of it may stay open', async () => {
  test.setTimeout(240_000);
  await complete('gad-7', {
    'How have the last two weeks been?': async (page) => {
      await expect(
        page.getByText(/shared as a whole once you finish, or not at all/),
      ).toBeVisible();
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      const first = page.getByRole('group', { name: /^1\./ });
      const second = page.getByRole('group', { name: /^2\./ });
      await first.getByRole('radio', { name: 'Not at all' }).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await expect(first.getByRole('radio', { name: 'Several days' })).toBeChecked();
      await second.getByRole('radio', { name: 'Not at all' }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Leave question 2 open' }).press('Enter');
      await expect(second.getByRole('radio', { checked: true })).toHaveCount(0);
    },
  });
});

test('every kind of the format was met', () => {
  expect([...met].sort()).toEqual([...KINDS].sort());
});
