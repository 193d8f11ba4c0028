import type { Page } from '@playwright/test';

/** The copies of unsent words in the browser: how many, and all that can be read of them. */
export const copiesOn = (page: Page): Promise<{ count: number; text: string }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('notebook');
        opening.onsuccess = () => {
          const all = opening.result.transaction('waiting').objectStore('waiting').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const copies = (all.result as { sealed?: ArrayBuffer }[]).filter(
              ({ sealed }) => sealed,
            );
            const text = copies.map(({ sealed }) => new TextDecoder().decode(sealed)).join();
            const plain = JSON.stringify([copies, { ...localStorage, ...sessionStorage }]);
            resolve({ count: copies.length, text: plain + text });
          };
        };
      }),
  );
