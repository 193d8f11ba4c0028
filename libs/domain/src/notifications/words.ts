import type { Language } from '@app/exercises';
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

type Letters = Readonly<Record<NotificationKind, (parts: LetterParts) => Letter>>;

/** The fixed list of all mail that Trellis writes: seen on lock screens, so it says nothing. */
export const LETTERS: Letters = {
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

/** To clients who read Spanish; what only staff get is as it is. */
const SPANISH: Letters = {
  ...LETTERS,
  note: spanishNote,
  'sign-in-code': ({ code }) => ({
    subject: 'Tu código',
    text: `Tu código es ${code}\n\nSirve una sola vez, durante 10 minutos, en la ventana que lo pidió.\nSi no fuiste tú, no hace falta que hagas nada.\n`,
  }),
  'password-reset': ({ link }) => ({
    subject: 'Una contraseña nueva',
    text: `Para elegir una contraseña nueva, abre este enlace. Sirve una sola vez, durante 30 minutos:\n\n${link}\n\nSi no fuiste tú, no hace falta que hagas nada. Nada ha cambiado.\n`,
  }),
  'email-change': ({ link }) => ({
    subject: '¿Es esta tu dirección?',
    text: `Para usar esta dirección desde ahora, abre este enlace. Sirve una sola vez, durante 30 minutos:\n\n${link}\n\nSi no fuiste tú, no hace falta que hagas nada.\n`,
  }),
  'client-invite': spanishNote,
  'email-changed': () => ({
    subject: 'Tu dirección ha cambiado',
    text: 'Desde ahora entras con otra dirección.\n\nSi no fuiste tú, por favor avisa a tu consulta.\n',
  }),
};

/** The mails in a language; what they say, and what they do not, is the same in each. */
export function lettersIn(language: Language): Letters {
  return language === 'es' ? SPANISH : LETTERS;
}

function spanishNote({ link }: LetterParts): Letter {
  return {
    subject: 'Tienes una nota nueva',
    text: `Tienes una nota nueva. Ábrela cuando te venga bien:\n\n${link}\n`,
  };
}
