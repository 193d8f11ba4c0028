import { setNonce } from 'get-nonce';

/**
 * The per-response nonce that the server wrote into index.html. Browsers hide the attribute's text once the
 * page is parsed; the `nonce` property still tells it.
 */
export function pageNonce(): string {
  const carrier = document.querySelector<HTMLElement>(
    'meta[property="csp-nonce"], meta[name="csp-nonce"], script[nonce]',
  );
  return carrier?.nonce || carrier?.getAttribute('content') || '';
}

/** Hands the nonce to the scroll lock of overlays, which writes a style tag of its own. */
export function shareNonce(): void {
  const nonce = pageNonce();
  if (nonce) setNonce(nonce);
}
