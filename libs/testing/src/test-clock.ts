import { Clock } from '@app/kernel';

/** The clock of a test: stands still until it is moved. */
export class TestClock extends Clock {
  private at: Date;

  constructor(start: Date | string = '2026-03-11T10:00:00Z') {
    super();
    this.at = new Date(start);
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date | string): void {
    this.at = new Date(at);
  }

  /** @param milliseconds use the durations of the kernel, such as `2 * HOUR` */
  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
