import { builtInLibrary } from '@app/library';
import { checkCadence, isOffered, measureDueAt, measureReadyAt } from './measure-dates';

describe('the dates of a measure', () => {
  it('are no Friday night where the client is', () => {
    const evening = new Date('2026-03-06T18:00:00Z');
    expect(measureDueAt(evening, 'Europe/London')).toEqual(new Date('2026-03-09T09:00:00Z'));
    // It is Friday noon in New York by then, and Saturday morning in Auckland.
    expect(measureDueAt(evening, 'America/New_York')).toEqual(evening);
    expect(measureDueAt(evening, 'Pacific/Auckland')).toEqual(evening);
    const night = new Date('2026-03-06T23:00:00Z');
    expect(measureDueAt(night, 'America/New_York')).toEqual(new Date('2026-03-09T13:00:00Z'));
  });

  it('that are over count as now', () => {
    const [zone, over] = ['Europe/London', new Date('2026-03-05T10:00:00Z')];
    const friday = new Date('2026-03-06T18:00:00Z');
    expect(measureReadyAt(over, friday, zone)).toEqual(new Date('2026-03-09T09:00:00Z'));
    expect(measureReadyAt(over, new Date('2026-03-06T12:00:00Z'), zone)).toEqual(over);
    expect(measureReadyAt(friday, over, zone)).toEqual(new Date('2026-03-09T09:00:00Z'));
  });

  it.each([
    ['given by day', '2026-03-06T12:00Z', null, null, ['16:00', 'sat', 'mon']],
    ['given in the night', '2026-03-06T20:00Z', null, null, ['mon']],
    [
      'after a session of the day',
      '2026-03-02T12:00Z',
      null,
      '2026-03-06T12:00Z',
      ['16:00', 'sat', 'mon'],
    ],
    ['after a session of the evening', '2026-03-02T12:00Z', null, '2026-03-06T18:00Z', ['mon']],
    ['on a date of a series', '2026-03-07T00:00Z', '2026-03-07T10:00Z', null, ['sat', 'mon']],
  ] as const)('let it be offered, %s, on no Friday night', (_how, assigned, due, held, offered) => {
    const assignment = {
      assignedAt: new Date(assigned),
      dueAt: due && new Date(due),
      zone: 'Europe/London',
    };
    const looks = {
      '16:00': '2026-03-06T16:00Z',
      night: '2026-03-06T21:00Z',
      early: '2026-03-07T05:00Z',
      sat: '2026-03-07T08:00Z',
      mon: '2026-03-09T09:00Z',
    };
    const isIn = ([, at]: [string, string]) =>
      new Date(at) >= assignment.assignedAt &&
      isOffered(assignment, new Date(at), held ? new Date(held) : undefined);
    expect(
      Object.entries(looks)
        .filter(isIn)
        .map(([when]) => when),
    ).toEqual(offered);
  });

  it.each([
    ['phq-9', 14, true],
    ['phq-9', 7, false],
    ['phq-9', 15, false],
    ['pcl-5', 28, true],
    ['pcl-5', 14, false],
    ['scs-sf', 28, false],
  ])('of %s come again after %i days: %s', (id, everyDays, isFine) => {
    const check = () => checkCadence(builtInLibrary().measures.find(id)!, everyDays);
    if (isFine) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'CADENCE_REFUSED' }));
  });
});
