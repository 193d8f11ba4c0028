/** Keeps the app's files on the device, so that it opens without a connection. */
export function keepForOffline(): void {
  // A name on the home screen can tell more than somebody wants: nobody is asked for it.
  window.addEventListener('beforeinstallprompt', (event) => event.preventDefault());
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    // Where it is refused (private windows), all but the offline page works the same.
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  });
}
