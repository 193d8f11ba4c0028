import { v7 } from 'uuid';

/** An id made here, so that the same request sent twice is known as one. */
export const newId = (): string => v7();
