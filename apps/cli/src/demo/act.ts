import type { Company } from './company';

/** One thing that somebody of the story does. */
export interface Act {
  at: Date;
  /** Where they are. */
  zone: string;
  /** Whose act and which, for whoever looks for a mistake in the story. */
  name: string;
  /** True where a job may follow from it. */
  asksForJobs?: boolean;
  perform(company: Company): Promise<unknown>;
}
