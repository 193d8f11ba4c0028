import { datesOf, everyDaysOf, openTerms, orderOf, problemOf, termsFor } from './terms';

const zone = 'Europe/Lisbon';
const at = { ...openTerms, timing: 'at' as const, due: '2026-03-26T18:00' };

describe('the terms of an assignment', () => {
  it('ask for nothing that nobody asked for', () => {
    expect(orderOf(openTerms, zone)).toEqual({ asksPlan: true });
    expect(problemOf(openTerms, zone, new Date())).toBeNull();
    expect(datesOf(openTerms)).toEqual([]);
  });

  it('leave out what does not count any more', () => {
    expect(orderOf({ ...at, everyDays: 7, timing: 'after-session' }, zone)).toEqual({
      isAfterSession: true,
      asksPlan: true,
    });
    expect(orderOf({ ...openTerms, where: 'At home' }, zone)).toEqual({ asksPlan: true });
    expect(orderOf({ ...openTerms, isPlanTheirs: false, where: ' ' }, zone)).toEqual({});
  });

  it('hold the words of the plan where it is not left to the client', () => {
    const terms = { ...openTerms, isPlanTheirs: false, where: ' At home ', rationale: ' So ' };
    expect(orderOf(terms, zone)).toEqual({ rationale: 'So', plan: { where: 'At home' } });
  });

  it('keep the time of the clock over its change', () => {
    const weekly = { ...at, everyDays: 7, times: 2 };
    expect(datesOf(weekly)).toEqual(['2026-03-26T18:00', '2026-04-02T18:00']);
    expect(orderOf(weekly, zone)).toMatchObject({
      dueAt: '2026-03-26T18:00:00.000Z',
      repeat: { everyDays: 7, times: 2 },
    });
    expect(datesOf(at)).toEqual(['2026-03-26T18:00']);
  });

  it('let a measure be ready on no Friday night, and come again no sooner than it may', () => {
    const friday = { ...at, due: '2026-03-27T18:00', everyDays: 7 };
    expect(termsFor(friday, null)).toEqual(friday);
    expect(termsFor(friday, 14)).toEqual({ ...friday, due: '2026-03-30T09:00', everyDays: null });
    expect(termsFor({ ...at, everyDays: 14 }, 14)).toEqual({ ...at, everyDays: 14 });
    expect([everyDaysOf(null), everyDaysOf(14), everyDaysOf(28), everyDaysOf(90)]).toEqual([
      [1, 2, 3, 7, 14],
      [14, 28],
      [28],
      [],
    ]);
  });

  it('say what does not go', () => {
    expect(problemOf({ ...at, due: '' }, zone, new Date('2026-03-01T00:00Z'))).toBe('due-missing');
    expect(problemOf(at, zone, new Date('2026-03-26T18:01Z'))).toBe('due-over');
    expect(problemOf(at, zone, new Date('2026-03-26T17:59Z'))).toBeNull();
  });
});
