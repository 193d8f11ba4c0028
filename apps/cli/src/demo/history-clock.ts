import { Clock } from '@app/kernel';

/** The time of the demo's story: stands still until the seeder moves it, and never goes back. */
export class HistoryClock extends Clock {
  private at: Date;

  constructor(start: Date) {
    super();
    this.at = start;
  }

  now(): Date {
    return new Date(this.at);
  }

  /** @throws Error for a time before the present one: what happened cannot come undone */
  moveTo(at: Date): void {
    if (at < this.at) {
      throw new Error(`The story goes back from ${this.at.toISOString()} to ${at.toISOString()}`);
    }
    this.at = new Date(at);
  }

  /** Where the story begins; before anything has happened in it. */
  beginAt(at: Date): void {
    this.at = new Date(at);
  }
}
