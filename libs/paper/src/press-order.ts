import type { Sheet } from './sheet';

/** What a thread is asked for. */
export interface PrintOrder {
  id: number;
  sheet: Sheet;
}

/** What it answers: the file, or the name of the error that kept it from being made. */
export type Printed = { id: number; bytes: Uint8Array } | { id: number; failure: string };
