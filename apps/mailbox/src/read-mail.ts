/** What the inbox shows of a mail; `text` is its plain part, or the words of its HTML part. */
export type MailWords = { from: string; subject: string; text: string };

/**
 * Reads the mails that Trellis itself sends: RFC 5322 headers, one text part or nested multiparts,
 * in 7bit, quoted-printable or base64. Not a parser for mail from the open internet.
 */
export function readMail(raw: Buffer): MailWords {
  const mail = split(raw.toString('latin1'));
  return {
    from: decodeWords(mail.headers.get('from') ?? ''),
    subject: decodeWords(mail.headers.get('subject') ?? ''),
    text: findText(mail).replace(/\r\n/g, '\n').trimEnd(),
  };
}

type Part = { headers: Map<string, string>; body: string };

/** Works on latin1 text: one character is one byte, so that the parts' own charset stays readable. */
function split(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' };
}

function findText(part: Part, depth = 0): string {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!boundary || depth > 5) return decodeBody(part, type);
  const parts = part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((text) => split(text.replace(/^\r?\n/, '')));
  const kind = (one: Part) => one.headers.get('content-type')?.toLowerCase() ?? 'text/plain';
  const best =
    parts.find((one) => kind(one).startsWith('text/plain')) ??
    parts.find((one) => kind(one).startsWith('multipart/')) ??
    parts.find((one) => kind(one).startsWith('text/html'));
  return best ? findText(best, depth + 1) : '';
}

function decodeBody({ headers, body }: Part, type: string): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? unquote(body.replace(/=[ \t]*\r?\n/g, ''))
        : Buffer.from(body, 'latin1');
  const text = inCharset(bytes, /charset="?([^";]+)"?/i.exec(type)?.[1]);
  return type.toLowerCase().startsWith('text/html') ? text.replace(/<[^>]*>/g, '') : text;
}

function unquote(text: string): Buffer {
  const plain = text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}

/** RFC 2047 words: `=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=`. White space between two of them is not text. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi, (_, charset: string, how: string, word: string) =>
      inCharset(
        how.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : unquote(word.replace(/_/g, ' ')),
        charset,
      ),
    );
}

function inCharset(bytes: Buffer, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
