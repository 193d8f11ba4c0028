import {
  comesSooner,
  datesOf,
  everyDaysOf,
  heldBackTo,
  openTerms,
  orderOf,
  problemOf,
  termsFor,
} from './terms';

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

  it('say beforehand that a measure waits for the Monday, and that it comes soon again', () => {
    const night = new Date('2026-03-27T19:00Z');
    expect(heldBackTo(openTerms, zone, night)).toBe('2026-03-30T09:00');
    expect(heldBackTo(openTerms, zone, new Date('2026-03-27T12:00Z'))).toBeNull();
    expect(heldBackTo(at, zone, night)).toBeNull();
    const sooner = (terms: typeof openTerms, givenAt: string) =>
      comesSooner(terms, 14, new Date(givenAt), zone, new Date('2026-03-20T12:00Z'));
    expect(sooner(openTerms, '2026-03-07T12:00Z')).toBe(true);
    expect(sooner(openTerms, '2026-03-06T12:00Z')).toBe(false);
    expect(sooner(at, '2026-03-12T12:00Z')).toBe(false);
    expect(sooner(at, '2026-03-13T12:00Z')).toBe(true);
  });

  it('say what does not go', () => {
    expect(problemOf({ ...at, due: '' }, zone, new Date('2026-03-01T00:00Z'))).toBe('due-missing');
    expect(problemOf(at, zone, new Date('2026-03-26T18:01Z'))).toBe('due-over');
    expect(problemOf(at, zone, new Date('2026-03-26T17:59Z'))).toBeNull();
  });
});
