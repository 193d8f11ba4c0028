const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);

/** "⌘K" or "Ctrl K", as this device's keyboard has it. */
export const chordName = (key: string): string => (isMac ? `⌘${key}` : `Ctrl ${key}`);
