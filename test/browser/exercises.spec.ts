import { expect, type Page, test } from '@playwright/test';
import { checkModes } from './accessibility';
import { clientIdOf, give } from './homework';
import { addClient, asClientOf } from './own-client';
import { asMember } from './people';
import { clinicUrl, portalUrl } from './ports';
import {
  type Acts,
  choose,
  looksWell,
  READINGS,
  tick,
  titleOf,
  walkThrough,
  walkTo,
  write,
} from './walking';

const NAME = 'Ilse';
const GENTLER = 'Watching for signs of safety';

// One client after the other would only sign in again: they share a browser, and each its own work.
let clinic: Page;
let portal: Page;
let clientId: string;
let watch: { strays: string[]; violations: string[] }[];

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

const assign = (exerciseId: string) => give(clinic, clientId, { exerciseId });
const field = (label: string | RegExp) => portal.getByRole('textbox', { name: label });
const saved = () => expect(portal.getByText(/^Saved \d/)).toBeVisible();

/** The answers as the therapist reads them: each question with the lines under it. */
async function readBack(responseId: string): Promise<Record<string, string[]>> {
  await clinic.goto(`${clinicUrl}/responses/${responseId}`);
  await expect(clinic.getByRole('heading', { level: 1 })).toBeVisible();
  const answers = clinic.locator('dl > div[id^="step-"]');
  await expect(answers.first()).toBeVisible();
  const read = await answers.evaluateAll((all) =>
    all.map((one) => [
      one.querySelector('dt span')?.textContent ?? '',
      (one.querySelector('dd') as HTMLElement).innerText.split('\n').filter(Boolean),
    ]),
  );
  return Object.fromEntries(read) as Record<string, string[]>;
}

test('trust-ladder: a ladder, a plan for its lowest step, and what came of it', async () => {
  test.setTimeout(180_000);
  const { passed, responseId, close } = await walkThrough(portal, await assign('trust-ladder'), {
    'Is there someone who accepts a small “no” from you?': choose(/^Yes/),
    'Who is it?': write('N.'),
    'What have you seen this person do?': async () => {
      await field('What they did').fill('Asked before she hugged me');
      await portal.getByRole('button', { name: 'Add another' }).click();
      await expect(field('What they did').nth(1)).toBeFocused();
      await field('What they did').nth(1).fill('Kept it to herself');
      await field('When or how often').nth(1).fill('Every time');
      await portal.getByRole('button', { name: 'Take out: Sign 1' }).click();
      await expect(field('What they did')).toHaveValue('Kept it to herself');
      await portal.getByRole('button', { name: 'Undo' }).click();
      await expect(field('What they did').first()).toHaveValue('Asked before she hugged me');
      await expect(portal.getByRole('group', { name: 'Sign 1' })).toBeFocused();
      await saved();
      await looksWell(portal);
      await expect(field('What they did').nth(1)).toHaveValue('Kept it to herself');
    },
    'Write five tiny steps, the easiest one first': async () => {
      await field('Step 1, the easiest').fill('Ask her to read a message');
      await field('Step 2').fill('Say which film I like');
      await portal.getByLabel('How easy will it be?').nth(1).selectOption('9');
      // By the keyboard alone: the easier one goes first.
      await portal.getByRole('button', { name: 'Move up step 2' }).focus();
      await portal.keyboard.press('Enter');
      await expect(field('Step 1, the easiest')).toHaveValue('Say which film I like');
      await expect(portal.getByText('This is step 1 now.')).toBeAttached();
      await portal.getByLabel('How easy will it be?').nth(1).selectOption('4');
      await saved();
      await looksWell(portal);
      await expect(portal.getByLabel('How easy will it be?').first()).toHaveValue('9');
    },
    'What will tell you to go one step down?': write('I lie awake'),
    'Plan only the lowest step': async () => {
      await expect(portal.getByRole('figure')).toContainText('1. Say which film I like');
      await field('When will I try it?').fill('Friday');
    },
    'Have you tried it?': choose(/^Yes/),
    'What happened?': write('She laughed, and we saw mine.'),
    'How easy was it?': choose(/^7/),
  });
  expect(passed).not.toContain('Then this comes to your session');
  expect(close).toBe('Staying here counts');
  const read = await readBack(responseId);
  expect(read['Who is it?']).toBeUndefined();
  expect(read['What have you seen this person do?']).toEqual([
    '• Asked before she hugged me',
    '• Kept it to herself — When or how often: Every time',
  ]);
  expect(read['Write five tiny steps, the easiest one first']).toEqual([
    '1. Say which film I like (expected ease: 9 of 10)',
    '2. Ask her to read a message (expected ease: 4 of 10)',
  ]);
});

test('trust-ladder: nobody accepts a no, and it comes to the session', async () => {
  const { passed, responseId } = await walkThrough(portal, await assign('trust-ladder'), {
    'Is there someone who accepts a small “no” from you?': choose('Nobody right now'),
    'What would you like to say about this in your session?': write('I could think of nobody.'),
  });
  expect(passed).toContain('Then this comes to your session');
  expect(passed).not.toContain('Write five tiny steps, the easiest one first');
  const read = await readBack(responseId);
  expect(read['What would you like to say about this in your session?']).toEqual([
    'I could think of nobody.',
  ]);
});

const THOUGHT: Acts = {
  'What happened?': write('They did not look up.'),
  'What did you feel in that moment?': async (page) => {
    await tick('Sad')(page);
    await page.getByRole('group', { name: /Sad/ }).getByRole('radio', { name: '7' }).check({
      force: true,
    });
  },
  'Which thought hurt the most?': write('They do not want me here.'),
  'What speaks for this thought?': async (page) => {
    await expect(page.getByRole('figure')).toContainText('They do not want me here.');
    await page.getByRole('textbox', { name: 'Fact 1' }).fill('They did not answer.');
  },
};

test('thought-record: an old thought gets a fair one, as to a friend', async () => {
  test.setTimeout(150_000);
  const { passed, responseId, close } = await walkThrough(portal, await assign('thought-record'), {
    ...THOUGHT,
    'What speaks against this thought?': async () => {
      await field('Fact 1').fill('One of them saved me a seat.');
      await portal.getByRole('button', { name: 'Add another' }).click();
      await field('Fact 2').fill('They asked me along in May.');
      await saved();
      await looksWell(portal);
    },
    'You have seen both sides. How true is the thought?': choose('It is an old thought'),
    'What would you say to a friend who thinks this?': write('You do not know why.'),
    'How do you feel about it now?': async () => {
      await expect(portal.getByRole('figure')).toContainText('Sad, 7 of 10');
      await tick('Sad')(portal);
    },
    'Which one sentence would you like to keep?': write('I can notice it first.'),
  });
  expect(passed).not.toContain('Then it needs care, not other words');
  expect(close).toBe('One sentence to keep');
  const read = await readBack(responseId);
  expect(read['What speaks against this thought?']).toEqual([
    '• One of them saved me a seat.',
    '• They asked me along in May.',
  ]);
  expect(read['What did you feel in that moment?']).toEqual(['Sad, 7 of 10']);
});

test('thought-record: a true thought leads to a plan, and is not argued away', async () => {
  const { passed, responseId } = await walkThrough(portal, await assign('thought-record'), {
    ...THOUGHT,
    'You have seen both sides. How true is the thought?': choose('It is true'),
    'What is one small thing you can do for yourself?': () =>
      field('What will I do, and who can help me?').fill('Ring my sister'),
  });
  expect(passed).toContain('Then it needs care, not other words');
  expect(passed).not.toContain('What would you say to a friend who thinks this?');
  expect(passed).toContain('How do you feel about it now?');
  const read = await readBack(responseId);
  expect(read['What is one small thing you can do for yourself?']).toEqual([
    'What will I do, and who can help me? Ring my sister',
  ]);
});

const PUNISHES = 'Does this person punish you or threaten you when you say “no”?';
const COSTS = 'What costs you too much?';

test('boundary-builder: one sentence, what may come, and the smallest try', async () => {
  test.setTimeout(150_000);
  const { responseId, close } = await walkThrough(portal, await assign('boundary-builder'), {
    [PUNISHES]: choose(/^No,/),
    [COSTS]: write('Calls late at night.'),
    'How firm is it?': choose(/^A limit/),
    'Put your limit into one sentence': async () => {
      await field('When …').fill('my friend calls after ten,');
      await expect(portal.getByText('When my friend calls after ten, I will …')).toBeVisible();
      await field('I will …').fill('I will let it ring');
      await field('I will …').blur();
      await saved();
      await looksWell(portal);
    },
    'What may they say or do, and what then?': async () => {
      await expect(portal.getByRole('figure')).toContainText('I will let it ring.');
      await field('They may say or do').fill('You were never like this');
      await field('Then I can').fill('Say it once more');
    },
    'Plan the smallest try': () => field('When will I try it?').fill('On Sunday'),
  });
  expect(close).toBe('Guilt may come');
  const read = await readBack(responseId);
  expect(read[PUNISHES]).toBeUndefined();
  expect(read['Put your limit into one sentence']).toEqual([
    'When my friend calls after ten, I will let it ring.',
  ]);
  expect(read['What may they say or do, and what then?']).toEqual([
    '• You were never like this — Then I can: Say it once more',
  ]);
});

test('boundary-builder: not with someone who punishes, and then with someone safer', async () => {
  const work = await assign('boundary-builder');
  await portal.goto(`${portalUrl}/w/${work}`);
  const hard = { 'How hard does it feel right now?': choose(/^9/) };
  const acts = { ...READINGS, ...hard, [PUNISHES]: choose(/^Yes,/) };
  const passed = await walkTo(portal, 'What would you like to do now?', acts);
  expect(passed).toContain('That is a lot already');
  expect(passed).toContain('Then not with this person');
  await choose(/^Go on with someone/)(portal);
  await portal.getByRole('button', { name: 'Continue' }).click();
  await expect(titleOf(portal)).toHaveText(COSTS);
  // Skipping the question takes the way away at once, and never stands in the way of finishing.
  await portal.goBack();
  await portal.getByRole('button', { name: 'Skip for now' }).click();
  await expect(titleOf(portal)).toHaveText('How present do you feel now?');
  const { passed: rest } = await walkThrough(portal, work, {});
  expect(rest).not.toContain(COSTS);
});

test('then-or-now-pause: then looks around, now makes a plan', async () => {
  const alarm = 'Is the alarm about then or about now?';
  const then = await walkThrough(portal, await assign('then-or-now-pause'), {
    [alarm]: choose('About then'),
    'Show your body what is here today': tick('I have looked around'),
  });
  expect(then.passed).not.toContain('Who can you ask what they think?');
  expect(then.close).toBe('Three things here today');
  const now = await walkThrough(portal, await assign('then-or-now-pause'), {
    [alarm]: choose('About now'),
    'Who can you ask what they think?': write('My sister'),
  });
  expect(now.passed).not.toContain('Show your body what is here today');
  expect(await readBack(now.responseId)).toMatchObject({
    [alarm]: ['About now'],
    'Who can you ask what they think?': ['My sister'],
  });
});

test('good-moments-log: a good moment, and a day without one', async () => {
  const good = await walkThrough(portal, await assign('good-moments-log'), {
    'What would you like to write down?': choose(/ease or care/),
    'What was it?': write('My neighbour waited.'),
    'Where in your body did you feel it?': tick('My chest'),
    'What came after it?': tick('I doubted it'),
    'Which words would you like to keep?': async () => {
      await expect(portal.getByRole('figure')).toContainText('My neighbour waited.');
      await write('Somebody waited.')(portal);
    },
  });
  expect(good.passed).toContain('Doubting good moments is common');
  expect(good.close).toBe('Linger, or don’t');
  expect(await readBack(good.responseId)).toMatchObject({
    'Where in your body did you feel it?': ['My chest'],
    'Which words would you like to keep?': ['Somebody waited.'],
  });
  const none = await walkThrough(portal, await assign('good-moments-log'), {
    'What would you like to write down?': choose('Nothing today'),
  });
  expect(none.passed).not.toContain('What was it?');
});

test('orienting-to-the-room: whoever is numb after is led back to the room', async () => {
  const { passed } = await walkThrough(portal, await assign('orienting-to-the-room'), {
    'Look around, slowly': tick('I have looked around'),
    'What did you notice in your body?': tick('I felt more tense'),
    'How present do you feel now?': choose('Numb'),
    'Come a little closer': tick('I have done this'),
  });
  expect(passed).toContain('Feeling more tense can happen');
  expect(passed).toContain('Come a little closer');
});

test('the phone’s Back goes one step back, and out from the first page', async () => {
  const work = await assign('orienting-to-the-room');
  await portal.goto(portalUrl);
  await expect(portal.getByText(`Hello, ${NAME}`)).toBeVisible();
  await portal
    .getByRole('button', { name: /Looking around the room|^Start$/ })
    .first()
    .click();
  await expect(portal).toHaveURL(new RegExp(work));
  await walkTo(portal, 'How hard does it feel right now?', READINGS);
  await portal.goBack();
  await expect(titleOf(portal)).toHaveText('How present do you feel right now?');
  await expect(portal.getByRole('radio', { name: 'Here' })).toBeChecked();
  await portal.getByRole('button', { name: 'Continue' }).click();
  await expect(titleOf(portal)).toHaveText('How hard does it feel right now?');
  await portal.getByRole('button', { name: 'Pause' }).click();
  await expect(titleOf(portal)).toHaveText('Paused');
  await portal.goBack();
  await expect(titleOf(portal)).toHaveText('How hard does it feel right now?');
  // What lies behind is still a step back after the page was loaded anew.
  await portal.waitForLoadState('networkidle');
  await portal.reload();
  await expect(titleOf(portal)).toHaveText('How hard does it feel right now?');
  await portal.goBack();
  await expect(titleOf(portal)).toHaveText('How present do you feel right now?');
  await portal.goBack();
  await expect(titleOf(portal)).toHaveText('Before you start');
  await portal.goBack();
  await expect(portal.getByRole('button', { name: 'Something gentler' })).toBeVisible();
  await portal.goBack();
  await expect(portal.getByText(`Hello, ${NAME}`)).toBeVisible();
});

test('something gentler is done for today, and what was given stays', async () => {
  const work = await assign('trust-ladder');
  await portal.goto(`${portalUrl}/w/${work}`);
  await portal.getByRole('button', { name: 'Something gentler' }).click();
  await expect(portal.getByRole('heading', { name: GENTLER })).toBeVisible();
  await checkModes(portal, 'offer');
  await portal.getByRole('button', { name: 'Do only this today' }).click();
  await expect(titleOf(portal)).toHaveText(GENTLER);
  await checkModes(portal, 'gentle');
  await expect(portal.getByText('They took a small “no” well')).toBeVisible();
  await expect(portal.getByRole('textbox')).toHaveCount(0);
  await portal.getByRole('button', { name: 'Back to Today' }).click();
  await expect(portal.getByText(/“A ladder of small trust” is put away for now/)).toBeVisible();
  // Nobody is told, and it is there the next time.
  const given = await clinic.request.get(`${clinicUrl}/api/clients/${clientId}/assignments`);
  const { items } = (await given.json()) as { items: { id: string; status: string }[] };
  expect(items.find(({ id }) => id === work)?.status).toBe('open');
  await portal.goto(`${portalUrl}/w/${work}`);
  await expect(portal.getByRole('button', { name: 'Start' })).toBeVisible();
});
