import { readSignInSearch } from './back';

describe('readSignInSearch', () => {
  it('keeps a path of our own', () => {
    expect(readSignInSearch({ back: '/clients/0195-a', ended: true })).toEqual({
      back: '/clients/0195-a',
      ended: true,
    });
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a?b=//c', 7, undefined])(
    'drops %p',
    (back) => {
      expect(readSignInSearch({ back })).toEqual({});
    },
  );
});
