import { endReason } from './end-reason';

const END = 1_800_000;

describe('why a session is over', () => {
  it('is the time, at its end and after it', () => {
    expect(endReason(END, END)).toBe('time');
    expect(endReason(END, END + 3_600_000)).toBe('time');
  });

  it('is not known before the end, or without one', () => {
    expect(endReason(END, END - 60_000)).toBe('elsewhere');
    expect(endReason(null, END)).toBe('elsewhere');
  });
});
