/** What is said of something that was done away from the screen. */
export const DONE = { en: 'Done', es: 'Hecho' } as const;
