import type { ReceivedMail } from './inbox';

/** Pages are complete HTML documents without scripts; everything from a mail is escaped. */
export function listPage(mails: ReceivedMail[], to: string | undefined): string {
  const rows = mails.map(
    (mail) => `<li><a href="/messages/${mail.id}">
      <span class="subject">${escape(mail.subject || '(no subject)')}</span>
      <span class="soft">to ${escape(mail.to.join(', '))}</span>
      <time datetime="${mail.receivedAt}">${when(mail.receivedAt)}</time>
    </a></li>`,
  );
  return page(
    'Inbox',
    `<p class="soft">Every mail that this Trellis sends ends up here. Nothing leaves this machine.</p>
    <form action="/" method="get" role="search">
      <label for="to">Sent to</label>
      <input id="to" name="to" type="email" value="${escape(to ?? '')}" autocomplete="off">
      <button>Show</button>
    </form>
    ${rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p class="empty">No mail yet.</p>'}`,
  );
}

/** @param origins links that begin with one of these can be clicked; others stay words */
export function mailPage(mail: ReceivedMail, origins: string[]): string {
  return page(
    mail.subject || '(no subject)',
    `<p><a href="/">Back to the inbox</a></p>
    <dl>
      <dt>From</dt><dd>${escape(mail.from)}</dd>
      <dt>To</dt><dd>${escape(mail.to.join(', '))}</dd>
      <dt>Received</dt><dd><time datetime="${mail.receivedAt}">${when(mail.receivedAt)}</time></dd>
    </dl>
    <pre>${withLinks(mail.text, origins)}</pre>`,
  );
}

export function missingPage(): string {
  return page(
    'Not here',
    '<p>This mail is not in the inbox. <a href="/">Back to the inbox</a></p>',
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Development mail</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function withLinks(text: string, origins: string[]): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece) => {
      const isOurs = origins.some((origin) => piece === origin || piece.startsWith(`${origin}/`));
      const shown = escape(piece);
      return isOurs ? `<a href="${shown}" rel="noreferrer">${shown}</a>` : shown;
    })
    .join('');
}

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

function when(instant: string): string {
  return format.format(Date.parse(instant));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
