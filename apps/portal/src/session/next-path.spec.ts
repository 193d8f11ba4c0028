import { nextOf, readNext } from './next-path';

describe('where a sign-in leads on to', () => {
  it.each(['/w/01a20369-859f-74db-b61c-7581837d62c2', '/more/password', '/new-address'])(
    'keeps %s',
    (next) => expect(readNext({ next })).toEqual({ next }),
  );

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/a?b', '/', 7, undefined])(
    'drops %s',
    (next) => expect(readNext({ next })).toEqual({}),
  );

  it('says nothing of Today', () => {
    expect(nextOf('/')).toEqual({});
  });
});
