import { builtInLibrary } from '@app/library';
import { checkCadence, measureDueAt } from './measure-dates';

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
