import type { NotificationKind } from './notification.entity';

export interface Letter {
  subject: string;
  text: string;
}

/** What the words of a message may need; never a name, never anything clinical. */
export interface LetterParts {
  /** Where the link leads; ids only. */
  link: string;
  /** Six digits, for a code. */
  code: string;
}

/** The fixed list of all mail that Trellis writes: seen on lock screens, so it says nothing. */
export const LETTERS: Record<NotificationKind, (parts: LetterParts) => Letter> = {
  note: ({ link }) => ({
    subject: 'You have a new note',
    text: `You have a new note. Open it when it suits you:\n\n${link}\n`,
  }),
  'sign-in-code': ({ code }) => ({
    subject: 'Your code',
    text: `Your code is ${code}\n\nIt works once, for 10 minutes, in the window that asked for it.\nIf that was not you, you can ignore this.\n`,
  }),
  'password-reset': ({ link }) => ({
    subject: 'A new password',
    text: `To choose a new password, open this link. It works once, for 30 minutes:\n\n${link}\n\nIf that was not you, you can ignore this. Nothing has changed.\n`,
  }),
  'email-change': ({ link }) => ({
    subject: 'Is this your address?',
    text: `To use this address from now on, open this link. It works once, for 30 minutes:\n\n${link}\n\nIf that was not you, you can ignore this.\n`,
  }),
  'sign-up': ({ link }) => ({
    subject: 'Is this your address?',
    text: `To finish signing up, open this link. It works once, for 24 hours:\n\n${link}\n\nIf that was not you, you can ignore this. Nothing will happen.\n`,
  }),
  'member-invite': ({ link }) => ({
    subject: 'You are invited',
    text: `Somebody you work with has invited you. To begin, open this link. It works once, for 7 days:\n\n${link}\n\nIf you did not expect this, you can ignore it.\n`,
  }),
  // The words of a note: whoever else sees the inbox learns nothing from it.
  'client-invite': ({ link }) => ({
    subject: 'You have a new note',
    text: `You have a new note. Open it when it suits you:\n\n${link}\n`,
  }),
  'email-changed': () => ({
    subject: 'Your address was changed',
    text: 'From now on you sign in with another address.\n\nIf that was not you, please tell your practice.\n',
  }),
};
