const channelName = 'notebook';

export type Leaving = {
  /** A neutral page elsewhere. */
  to: string;
  /** Where Back must end: the sign-in page. */
  signInPath: string;
  /** Revokes the session; called after the page is blank, so it should use `fetch(…, { keepalive: true })`. */
  onLeave?: () => void;
};

// A page hears its own broadcast through its other channel; it must not turn round half-way.
let isLeaving = false;

function blank(): void {
  document.documentElement.style.visibility = 'hidden';
  document.body.hidden = true;
}

/**
 * Blanks the page, tells the other tabs, lets `onLeave` revoke the session, and goes to a neutral page in place of
 * this one. Blanking comes first and waits for nothing.
 */
export function leave({ to, signInPath, onLeave }: Leaving): void {
  if (isLeaving) return;
  isLeaving = true;
  blank();
  // A browser may bring the blanked page back from its memory: then it starts afresh at the sign-in page.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.replace(signInPath);
  });
  try {
    new BroadcastChannel(channelName).postMessage('left');
    onLeave?.();
  } finally {
    window.location.replace(to);
  }
}

/** Blanks this tab when another one was left. Returns the way to stop listening. */
export function followLeaving(signInPath: string): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event) => {
    if (event.data !== 'left' || isLeaving) return;
    blank();
    window.location.replace(signInPath);
  };
  return () => channel.close();
}
