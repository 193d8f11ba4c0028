import { type AppError, Clock, HOUR, SECOND } from '@app/kernel';
import { signInKeys, SignInThrottle } from './sign-in-throttle';

class StillClock extends Clock {
  at = 0;

  now(): Date {
    return new Date(this.at);
  }
}

describe('SignInThrottle', () => {
  let clock: StillClock;
  let throttle: SignInThrottle;

  beforeEach(() => {
    clock = new StillClock();
    throttle = new SignInThrottle(clock);
  });

  const keys = (email = 'a@example.test', address = '192.0.2.1') =>
    signInKeys('portal', email, address);

  /** Seconds to wait; 0 when the try was let through, and counted. */
  const wait = (of = keys()): number => {
    try {
      throttle.enter(of);
      return 0;
    } catch (error) {
      return (error as AppError).extra?.retryAfterSeconds as number;
    }
  };

  it('doubles the wait with every failure, up to five minutes', () => {
    for (let i = 0; i < 5; i += 1) expect(wait()).toBe(0);
    const waits: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      waits.push(wait());
      clock.at += waits.at(-1)! * SECOND;
      expect(wait()).toBe(0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
  });

  it('counts tries that run at once', () => {
    const letThrough = Array.from({ length: 20 }, () => wait()).filter((w) => w === 0);
    expect(letThrough).toHaveLength(5);
  });

  it('knows an address however it is written', () => {
    for (let i = 0; i < 5; i += 1) wait(keys(' A@Example.test '));
    expect(wait()).toBe(1);
  });

  it('leaves the owner a way in while somebody else guesses', () => {
    for (let i = 0; i < 40; i += 1) wait(keys('a@example.test', `192.0.2.${i}`));
    expect(wait(keys('a@example.test', '198.51.100.7'))).toBe(0);
  });

  it('never makes the whole account wait for more than ten seconds', () => {
    for (let i = 0; i < 200; i += 1) {
      clock.at += 10 * SECOND;
      wait(keys('a@example.test', `2001:db8::${i}`));
    }
    expect(wait(keys('a@example.test', '198.51.100.7'))).toBeLessThanOrEqual(10);
  });

  it('forgives after a success, and forgets after an hour', () => {
    for (let i = 0; i < 5; i += 1) wait();
    throttle.forgive(keys());
    expect(wait()).toBe(0);
    for (let i = 0; i < 5; i += 1) wait();
    clock.at += HOUR;
    expect(wait()).toBe(0);
  });
});
