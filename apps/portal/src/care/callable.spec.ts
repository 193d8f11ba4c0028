import { callable } from './callable';

describe('a number to call', () => {
  it.each([
    ['Call 116 123', 'tel:116123'],
    ['Call 999', 'tel:999'],
    ['+44 (0)20 7946 0000, ask for the night desk', 'tel:+442079460000'],
  ])('is found in “%s”', (text, link) => expect(callable(text)).toBe(link));

  it.each(['Ring the bell', 'Room 7', ''])('is not found in “%s”', (text) =>
    expect(callable(text)).toBeNull(),
  );
});
