/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  matchPrecache,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** The one page of the app, as the server answers it for this path: with its nonce and its policy. */
const SHELL = '/steady';

// Files of the app alone: nothing that anybody wrote, and no answer of the API, is ever kept.
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: '', cleanURLs: false });
cleanupOutdatedCaches();

// The first visit can go offline at once. A later version waits until every tab of this one is closed,
// so that no page loses words, or files that it has not fetched yet.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  // The shell's own path is answered by the cache already.
  if (event.request.mode !== 'navigate' || pathname === SHELL) return;
  event.respondWith(pathname.startsWith(`${SHELL}/`) ? kept(event.request) : fresh(event.request));
});

/** At once, whatever the connection is like. */
const kept = async (request: Request): Promise<Response> =>
  (await matchPrecache(SHELL)) ?? fetch(request);

/** The server's own answer; without one, the app still opens and says so. */
const fresh = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request);
  } catch (error) {
    const shell = await matchPrecache(SHELL);
    if (shell) return shell;
    throw error;
  }
};
