let isAsked = false;

/** Somebody pressed the search key on a page without a search: the next one takes it up. */
export const askForSearch = (): void => {
  isAsked = true;
};

/** Whether a search was asked for; asking answers it. */
export function takeSearch(): boolean {
  const was = isAsked;
  isAsked = false;
  return was;
}
