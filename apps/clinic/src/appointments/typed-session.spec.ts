import type { AppointmentDto } from '@app/api-client/clinic';
import { problemsIn, proposal, startOf, typedOf, type TypedSession } from './typed-session';

const now = new Date('2026-03-25T10:00:00Z');
const session = (startsAt: string): AppointmentDto => ({
  id: 's',
  clientId: 'c',
  memberId: 'm',
  memberName: 'Mara',
  planId: 's',
  startsAt,
  minutes: 80,
  place: 'video',
  state: 'planned',
});
const typed = (more: Partial<TypedSession> = {}): TypedSession => ({
  date: '2026-03-27',
  time: '14:00',
  minutes: '50',
  place: 'room',
  weeks: 1,
  ...more,
});
const problems = (more: Partial<TypedSession>) =>
  problemsIn(typed(more), now).map(({ problem }) => problem);

describe('a session as it is typed', () => {
  it('proposes the same hour a week on, by the practice’s clocks', () => {
    // On 29 March the clocks go forward: half past two stays half past two.
    expect(proposal(session('2026-03-23T14:30:00Z'), 'Europe/London', now)).toEqual({
      date: '2026-03-30',
      time: '14:30',
      minutes: '80',
      place: 'video',
      weeks: 1,
    });
  });

  it('proposes nothing that is over', () => {
    const { date } = proposal(session('2026-01-07T09:00:00Z'), 'Europe/London', now);
    expect(date).toBe('2026-04-01');
  });

  it('leaves date and time open where there was no session', () => {
    expect(proposal(null, 'Europe/London', now)).toMatchObject({
      date: '',
      time: '',
      minutes: '50',
    });
  });

  it('says which fields do not go, in their order', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ date: '', time: '', minutes: '' })).toEqual([
      'date-missing',
      'time-missing',
      'minutes-wrong',
    ]);
    expect(problems({ date: '2206-03-27' })).toEqual(['date-far']);
    expect(problems({ date: '2028-03-27' })).toEqual([]);
  });

  it.each([
    ['4', false],
    ['5', true],
    ['480', true],
    ['481', false],
    ['50.5', false],
    ['an hour', false],
  ])('takes %s minutes: %s', (minutes, isFine) => {
    expect(problems({ minutes })).toEqual(isFine ? [] : ['minutes-wrong']);
  });

  it('means an instant by the practice’s clocks, and comes back from it', () => {
    const start = startOf(typed(), 'America/New_York');
    expect(start?.toISOString()).toBe('2026-03-27T18:00:00.000Z');
    const back = typedOf(session(start!.toISOString()), 'America/New_York');
    expect(back).toMatchObject({ date: '2026-03-27', time: '14:00' });
    expect(startOf(typed({ time: '' }), 'America/New_York')).toBeNull();
  });
});
