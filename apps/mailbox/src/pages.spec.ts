import { listPage, mailPage } from './pages';

const mail = {
  id: '0199c1d4-0000-7000-8000-000000000000',
  receivedAt: '2026-03-01T10:00:00.000Z',
  to: ['sam"><script>@example.test'],
  from: 'Notebook <notebook@example.test>',
  subject: '<img src=x onerror=alert(1)>',
  text: '<b>hello</b> http://localhost:3001/reset?a=1&b="2 https://example.test/x http://localhost:30011/',
};

describe('the development inbox', () => {
  it('escapes everything that comes from a mail', () => {
    for (const html of [listPage([mail], '"><script>'), mailPage(mail, [])]) {
      expect(html).not.toMatch(/<script|<img|<b>/);
    }
  });

  it('makes links of our own addresses only', () => {
    const html = mailPage(mail, ['http://localhost:3001']);
    expect([...html.matchAll(/<a href="(http[^"]*)"/g)].map((match) => match[1])).toEqual([
      'http://localhost:3001/reset?a=1&amp;b=',
    ]);
  });
});
