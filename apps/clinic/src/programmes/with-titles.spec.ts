import { withTitles } from './with-titles';

const named = [{ id: 'trust-ladder', title: 'A ladder of small trust' }];

describe('text for therapists', () => {
  it('names by title what it knows by id, and leaves other words alone', () => {
    expect(withTitles('You open trust-ladder by hand, not one-to-one.', named)).toBe(
      'You open “A ladder of small trust” by hand, not one-to-one.',
    );
    expect(withTitles('trust-ladders and a trust ladder', named)).toBe(
      'trust-ladders and a trust ladder',
    );
  });
});
