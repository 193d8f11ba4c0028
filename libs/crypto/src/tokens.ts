import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits, for cookies and single-use links (base64url, 43 characters). */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Six random digits, leading zeros kept. */
export function randomCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}

/** What is stored of a random token: its SHA-256 (a fast hash is enough for 256 random bits). */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
