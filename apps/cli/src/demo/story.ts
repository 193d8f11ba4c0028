import { PLACES } from '@app/domain/appointments';
import { CONTACT_WAYS } from '@app/domain/clients';
import { SET_ASIDE } from '@app/domain/responses';
import { PRESENCE_CHOICES } from '@app/exercises';
import { z } from 'zod';

const words = z.string().trim().min(1);
const email = z.email();
/** A time on the clock. */
const time = z.string().regex(/^\d\d:\d\d$/);
const step = words;

/** A part of the day; the minute is left to chance. `office` is when staff look at what came back. */
const dayPart = z.enum(['office', 'morning', 'midday', 'afternoon', 'evening', 'late']);

/** So many days after something, in that part of the day there. */
const moment = z.tuple([z.int().min(0), dayPart]);

/** How present it felt and how hard, 0 to 10. Where an exercise asks one of them only, so much. */
const reading = z.tuple([
  z.enum(PRESENCE_CHOICES.map(({ id }) => id)),
  z.int().min(0).max(10).optional(),
]);

/** How a client worked through an exercise. */
const work = z.strictObject({
  /** When they began, after the session. */
  on: moment,
  /** They stopped in front of this step, and went on then. */
  pause: z.strictObject({ beforeStep: step, until: moment }).optional(),
  before: reading.optional(),
  after: reading.optional(),
  /**
   * By step. Readings and things to do are filled in; any other question without an answer here
   * was skipped. Feelings may be written as a map, rows of one column as a list of words.
   */
  answers: z.record(step, z.unknown()),
  /** Things to do that they did not do. */
  leaves: z.array(step).optional(),
  /** Steps that the exercise proposes to share and they did not. */
  keeps: z.union([z.literal('everything'), z.array(step)]).optional(),
  /** Steps that the exercise proposes to keep and they shared. */
  shares: z.array(step).optional(),
  /** They are still at it. */
  isDraft: z.literal(true).optional(),
  /** An answer that was shared, and is not any more. */
  takesBack: z.strictObject({ step, on: moment }).optional(),
  /** Nobody has marked it as read yet; else the therapist does on their next working day. */
  isUnread: z.literal(true).optional(),
});

/** One exercise: given at the end of a session, and what became of it. Without that it waits. */
const homework = z.strictObject({
  /** The session at which it was given, in weeks back. */
  week: z.int().min(0),
  exercise: words,
  /** Why this, in the client's words. */
  why: words,
  /** When it should be ready, in days after the session and on the client's clock. */
  ready: z.tuple([z.int().min(0), time]).optional(),
  did: work.optional(),
  setAside: z.strictObject({ on: moment, as: z.enum(SET_ASIDE) }).optional(),
  /** The therapist took it back. */
  takenBack: z.strictObject({ on: moment }).optional(),
});

/** A programme that a client is on their way through. */
const programme = z.strictObject({
  /** The session at which it was given, in weeks back. */
  week: z.int().min(0),
  programme: words,
  /** When they did, on paper, what was open then; after that session. */
  done: z.array(moment),
  /** When they named what helps them to settle, and what that is. */
  tools: z.strictObject({ on: moment, words: z.array(words).min(2) }).optional(),
});

/** Something that the client wrote for themselves. */
const journalEntry = z.strictObject({
  /** After the session of that week. */
  week: z.int().min(0),
  on: moment,
  title: words.optional(),
  body: words,
  /** They let staff read it, so long after they had written it; the therapist does. */
  shared: moment.optional(),
  /** They took that back, so long after they had written it. */
  takenBack: moment.optional(),
});

/** When somebody comes. A week is counted back from the one of their latest session, which is 0. */
const rhythm = z.strictObject({
  /** Where their day of the week lies: today's, or so many working days before it. */
  day: z.union([z.literal('today'), z.int().min(1).max(4)]),
  /** On the practice's clock. */
  at: time,
  /** Their first session, in weeks back. */
  firstWeek: z.int().min(0),
  /** Their last session, in weeks back; without it they come still. */
  lastWeek: z.int().min(0).optional(),
  /** From that week on they come every other week. */
  everyOtherWeekFrom: z.int().optional(),
  /** Weeks whose session was called off. */
  without: z.array(z.int().min(0)).optional(),
  place: z.enum(PLACES),
});

/** Somebody who comes to the demo practice, and their year there. */
export const clientStory = z.strictObject({
  /** The name they chose. */
  name: words,
  /** For papers only. */
  legalName: words,
  /** One of the addresses that one-click sign-in knows. */
  email,
  birthDate: z.iso.date(),
  zone: words,
  hasReminders: z.boolean(),
  /** Address of the member who treats them. */
  therapist: email,
  pronouns: words.optional(),
  /** How to reach them safely. */
  contact: z
    .strictObject({
      way: z.enum(CONTACT_WAYS),
      details: words.optional(),
      mayLeaveMessage: z.boolean(),
      bestHours: words.optional(),
      note: words.optional(),
    })
    .optional(),
  /** They take a break, from so long after their last session. */
  status: z.strictObject({ paused: moment }).optional(),
  sessions: rhythm,
  /** What was given between sessions, oldest first. */
  homework: z.array(homework),
  programme: programme.optional(),
  /** What they wrote in their journal, oldest first. */
  journal: z.array(journalEntry).optional(),
});

const roles = z.array(z.enum(['owner', 'admin', 'therapist', 'supervisor'])).min(1);

/** The demo practice and who works there. */
export const practiceStory = z.strictObject({
  name: words,
  zone: words,
  members: z.array(
    z.strictObject({
      name: words,
      /** One of the addresses that one-click sign-in knows. */
      email,
      roles,
      /** Address of their supervisor. */
      supervisedBy: email.optional(),
    }),
  ),
  /** Invited so many days ago, and not there yet. */
  invited: z.array(z.strictObject({ name: words, email, roles, daysAgo: z.int().min(1).max(6) })),
  /** Whom the practice's clients can turn to at once. */
  crisisContacts: z.array(z.strictObject({ name: words, how: words, when: z.string() })),
});

export type ClientStory = z.infer<typeof clientStory>;
export type DayPart = z.infer<typeof dayPart>;
export type JournalEntry = z.infer<typeof journalEntry>;
export type Homework = z.infer<typeof homework>;
export type Moment = z.infer<typeof moment>;
export type Rhythm = z.infer<typeof rhythm>;
export type Work = z.infer<typeof work>;
export type Story = z.infer<typeof practiceStory> & { clients: ClientStory[] };
