import { BuiltIn } from '@app/domain/catalogue';
import { DEMO_ACCOUNTS } from '@app/domain/sessions';
import { checkSubmission } from '@app/exercises';
import { Temporal } from 'temporal-polyfill';
import { StoryCalendar } from './calendar';
import { readStory } from './read-story';
import type { ClientStory, Homework } from './story';
import { script } from './tell';
import { workThrough } from './work-through';

const story = readStory();
const catalogue = new BuiltIn();
const all = story.clients.flatMap((client) =>
  client.homework.map((homework): [string, ClientStory, Homework] => [
    `${client.name}, ${homework.exercise}, week ${homework.week}`,
    client,
    homework,
  ]),
);
const worked = all.flatMap(([name, , { exercise, did }]) =>
  did ? [[name, catalogue.get(exercise), did] as const] : [],
);

/** Kinds of step whose answers are taken from what the exercise offers. */
const CHOSEN = new Set(['single-choice', 'multi-choice', 'feelings']);

/** All that was said, by the occasion. */
const said = [
  ...all.map(([, , homework]) => words(homework)),
  ...story.clients.flatMap(({ journal = [] }) =>
    journal.map(({ title, body }) => [body, ...(title ? [title] : [])]),
  ),
];

describe('the demo’s story', () => {
  it('has the people whom one click signs in, and nobody else', () => {
    const people = [...story.members, ...story.clients].map(({ email }) => email);
    expect(people.sort()).toEqual(DEMO_ACCOUNTS.map(({ email }) => email).sort());
    for (const email of people) expect(email).toMatch(/@demo\.trellis\.example$/);
    expect(story.name).toMatch(/ \(demo\)$/);
  });

  it('keeps one client with a first exercise waiting, and one with nothing waiting', () => {
    const waiting = (name: string) =>
      all.filter(
        ([, client, { did, setAside, takenBack }]) =>
          client.name === name && !(did && !did.isDraft) && !setAside && !takenBack,
      ).length;
    expect([waiting('Wren'), waiting('Tomasz')]).toEqual([1, 0]);
    expect(story.clients.find(({ name }) => name === 'Wren')?.homework).toHaveLength(1);
  });

  it.each(worked)('%s: every answer fits and comes along', (_name, exercise, did) => {
    const steps = workThrough(exercise, did);
    const answers = Object.fromEntries(steps.map(({ stepId, value }) => [stepId, value]));
    const { problems, dropped } = checkSubmission(exercise, { ...did.answers, ...answers });
    expect({ problems, dropped }).toEqual({ problems: [], dropped: [] });
    const asked = steps.map(({ stepId }) => stepId);
    const named = [
      ...Object.keys(did.answers),
      ...(Array.isArray(did.keeps) ? did.keeps : []),
      ...(did.shares ?? []),
      ...(did.leaves ?? []),
      ...(did.pause ? [did.pause.beforeStep] : []),
    ];
    expect(asked).toEqual(expect.arrayContaining(named));
    for (const moment of ['before', 'after'] as const) {
      const asks = exercise.steps.some((step) => 'moment' in step && step.moment === moment);
      const isTold = Boolean(did[moment]);
      expect([moment, isTold && !asks]).toEqual([moment, false]);
    }
  });

  it('gives homework at sessions, oldest first', () => {
    for (const { name, sessions, homework } of story.clients) {
      const weeks = homework.map(({ week }) => week);
      expect([name, [...weeks].sort((one, other) => other - one)]).toEqual([name, weeks]);
      const { firstWeek, lastWeek = 0, everyOtherWeekFrom = 0, without = [] } = sessions;
      const isSession = (week: number) =>
        week <= firstWeek &&
        week >= lastWeek &&
        !without.includes(week) &&
        (week >= everyOtherWeekFrom || (everyOtherWeekFrom - week) % 2 === 0);
      expect([name, weeks.filter((week) => !isSession(week))]).toEqual([name, []]);
    }
  });

  it('says no sentence twice, but where somebody comes back to their own', () => {
    const times = new Map<string, number>();
    for (const texts of said) {
      const sentences = texts.flatMap((text) => text.split(/(?<=[.!?”"])\s+|\n/)).map(bare);
      for (const sentence of new Set(sentences)) {
        times.set(sentence, (times.get(sentence) ?? 0) + 1);
      }
    }
    const repeated = [...times].filter(([text, count]) => count > 1 && text.split(' ').length > 3);
    expect(repeated).toEqual([]);
  });

  it('stays with everyday moments, and names no time of the year that may not fit', () => {
    const unfit =
      /\b(suicid\w*|self-harm|kill\w*|abus\w*|rape\w*|assault\w*|blood|overdose|trauma\w*|diagnos\w*|disorder|trigger\w*|streaks?|overdue|DBT|EMDR|CBT|IFS|RTR|spring|summer|autumn|winter|christmas|easter|january|february|march|april|june|july|august|september|october|november|december)\b/i;
    expect(said.flat().filter((text) => unfit.test(text))).toEqual([]);
  });
});

describe('the demo’s acts', () => {
  // The ends of a week, either side of a change of the clocks, a leap day, the ends of a day.
  const tellings = [
    '2027-03-26T12:00:00Z',
    '2027-03-27T12:00:00Z',
    '2027-03-28T12:00:00Z',
    '2027-03-29T00:30:00Z',
    '2026-10-26T00:00:00Z',
    '2028-02-29T23:59:00Z',
  ].map((text) => new Date(text));

  it.each(tellings)('told on %s, are over by then, in order, and none is at night', (now) => {
    const calendar = new StoryCalendar(now, story.zone);
    const acts = script(story, calendar, catalogue);
    for (const { at, zone, name } of acts) {
      const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
      const isOver = at < calendar.end() && at < now;
      expect([name, isOver, local.hour >= 7 && local.hour < 23]).toEqual([name, true, true]);
    }
    for (const { name, journal = [] } of story.clients) {
      for (const { week, shared, takenBack } of journal) {
        const own = acts.filter((act) => act.name.startsWith(`${name}, journal, week ${week}: `));
        expect(own.map((act) => act.name.split(': ').pop())).toEqual([
          'written',
          ...(shared ? ['shared', 'opened'] : []),
          ...(takenBack ? ['private'] : []),
        ]);
      }
    }
    for (const [name, , { did, setAside, takenBack }] of all) {
      const own = acts.filter((act) => act.name.startsWith(`${name}: `));
      const [first, ...then] = own
        .map((act) => act.name.slice(name.length + 2))
        .filter((act) => !act.startsWith('takes back'));
      expect([name, first]).toEqual([name, 'given']);
      const isHandedIn = Boolean(did) && !did?.isDraft && !setAside && !takenBack;
      const end = isHandedIn ? (did?.isUnread ? 'handed in' : 'read') : undefined;
      if (setAside) expect([name, then.pop()]).toEqual([name, 'set aside']);
      else if (end === 'handed in') expect([name, then.pop()]).toEqual([name, end]);
      else if (end) expect([name, then.slice(-2)]).toEqual([name, ['handed in', end]]);
    }
  });

  it('are the same at every telling of one day, but for sessions that would be past', () => {
    const told = (time: string) =>
      script(story, new StoryCalendar(new Date(time), story.zone), catalogue)
        .filter(({ name }) => !name.endsWith(': moved'))
        .map(({ at, name }) => `${at.toISOString()} ${name}`);
    expect(told('2027-03-25T22:00:00Z')).toEqual(told('2027-03-25T01:00:00Z'));
  });
});

/** All that was said around one homework in somebody's own words. */
function words({ why, exercise, did }: Homework): string[] {
  if (!did) return [why];
  const spoken = catalogue.get(exercise).steps.filter(({ kind }) => !CHOSEN.has(kind));
  return [why, ...spoken.flatMap(({ id }) => texts(did.answers[id]))];
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

function bare(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\d ]/gu, '')
    .trim();
}
