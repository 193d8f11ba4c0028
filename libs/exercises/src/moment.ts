import { z } from './zod';

/** Which of the two readings a check is: before the work or after it. */
export const momentSchema = z.enum(['before', 'after']);
export type Moment = z.infer<typeof momentSchema>;
