import { createTransport } from 'nodemailer';
import { readMail } from './read-mail';

async function compose(mail: object): Promise<Buffer> {
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: 'Notebook <notebook@example.test>',
    to: 'sam@example.test',
    ...mail,
  });
  return message as Buffer;
}

describe('readMail', () => {
  it('reads plain text', async () => {
    const raw = await compose({ subject: 'Your code', text: 'Your code is 123456.\n\nBye\n' });
    expect(readMail(raw)).toEqual({
      from: 'Notebook <notebook@example.test>',
      subject: 'Your code',
      text: 'Your code is 123456.\n\nBye',
    });
  });

  it('reads other scripts in subject and text', async () => {
    const subject = `Grüße aus Århus, ${'на русском '.repeat(12)}ende`;
    const raw = await compose({ subject, text: 'Žluťoučký kůň = 100 %, …' });
    expect(readMail(raw)).toMatchObject({ subject, text: 'Žluťoučký kůň = 100 %, …' });
  });

  it('reads a long line in base64', async () => {
    const text = '日本語の本文です。'.repeat(40);
    expect(readMail(await compose({ subject: 'x', text })).text).toBe(text);
  });

  it('keeps long links whole', async () => {
    const text = `Open\nhttp://localhost:3001/sign-in/reset?token=${'a='.repeat(120)}\nsoon`;
    expect(readMail(await compose({ subject: 'x', text })).text).toBe(text);
  });

  it('prefers the plain part of a mail that has both', async () => {
    const raw = await compose({ subject: 'x', text: 'plain', html: '<p>rich</p>' });
    expect(readMail(raw).text).toBe('plain');
  });

  it('shows the words of a mail that has HTML only', async () => {
    const raw = await compose({ subject: 'x', html: '<p>rich <b>words</b></p>' });
    expect(readMail(raw).text).toBe('rich words');
  });

  it('survives what is not a mail', () => {
    expect(readMail(Buffer.from('nothing'))).toEqual({ from: '', subject: '', text: '' });
  });
});
