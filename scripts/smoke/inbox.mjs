import { Browser } from './browser.mjs';
import { eventually } from './steps.mjs';

/** The development inbox of the server that is tested. */
export class Inbox {
  #browser;

  /** @param {string} origin */
  constructor(origin) {
    this.#browser = new Browser(origin);
  }

  /**
   * Waits for a mail.
   * @param {string} what for the reason of a failure
   * @param {string} address to whom it is
   * @param {(mail: { id: string, subject: string, text: string }) => boolean} fits
   */
  waitFor(what, address, fits) {
    return eventually(what, async () => (await this.#to(address)).find(fits));
  }

  #to(address) {
    return this.#browser.get(`/api/messages?to=${encodeURIComponent(address)}`);
  }
}

/** The first link of a mail. */
export function linkIn({ text }) {
  return new URL(/https?:\/\/\S+/.exec(text)[0]);
}
