import { DAY } from '@app/kernel';

/** How far back a chart, and a comparison of scores, reaches: in milliseconds. */
export const REACH = 2 * 366 * DAY;
