import { toCsv } from './csv';

describe('toCsv', () => {
  it('quotes what would break a row', () => {
    expect(
      toCsv([
        ['a', 'b, c'],
        ['say "so"', 'one\ntwo'],
      ]),
    ).toBe('a,"b, c"\r\n"say ""so""","one\ntwo"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx'])('lets no formula through: %p', (text) => {
    expect(toCsv([[text]])).toBe(`'${text}\r\n`);
  });
});
