import { LETTERS, lettersIn } from './words';

const PARTS = { link: 'https://example.test/go/1', code: '123456' };
const TO_CLIENTS = [
  'note',
  'sign-in-code',
  'password-reset',
  'email-change',
  'email-changed',
  'client-invite',
] as const;

describe('the mails in Spanish', () => {
  it.each(TO_CLIENTS)('%s carries what the English one carries, and no more', (kind) => {
    const [english, spanish] = [LETTERS[kind](PARTS), lettersIn('es')[kind](PARTS)];
    for (const part of Object.values(PARTS)) {
      expect(spanish.text.includes(part)).toBe(english.text.includes(part));
    }
    expect(spanish.subject).not.toBe(english.subject);
    const numbers = (text: string) => text.match(/\d+/g);
    expect(numbers(spanish.text)).toEqual(numbers(english.text));
    expect(`${spanish.subject} ${spanish.text}`).not.toMatch(
      /\b(the|your|you)\b|terapi|ejercicio|paciente|Trellis|[¡!]/i,
    );
  });

  it('look the same on a lock screen, an invite and a note', () => {
    const { note, 'client-invite': invite } = lettersIn('es');
    expect(invite(PARTS)).toEqual(note(PARTS));
  });

  it('are English in English', () => {
    expect(lettersIn('en')).toBe(LETTERS);
  });
});
