import { expect } from '@playwright/test';
import { mailUrl } from './ports';

/** A mail as the development inbox shows it. */
export interface ReceivedMail {
  id: string;
  receivedAt: string;
  to: string[];
  subject: string;
  text: string;
}

/** Everything that was sent to an address, newest first. */
export async function mailTo(address: string): Promise<ReceivedMail[]> {
  const answer = await fetch(`${mailUrl}/api/messages?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as ReceivedMail[];
}

/** Waits for a mail to an address whose text fits, and that is none of those that were there `before`. */
export async function nextMail(
  address: string,
  text: RegExp,
  before: ReceivedMail[] = [],
): Promise<ReceivedMail> {
  const known = before.map(({ id }) => id);
  let found: ReceivedMail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailTo(address)).find(
          ({ id, text: words }) => text.test(words) && !known.includes(id),
        );
        return Boolean(found);
      },
      { timeout: 100_000, message: `a mail to ${address} with ${text}` },
    )
    .toBe(true);
  return found!;
}
