const key = 'notebook.welcomed';

/** Whether this device has shown the first-run page before. Without storage it is shown each time. */
export const wasWelcomed = (): boolean => {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
};

export const noteWelcomed = (): void => {
  try {
    localStorage.setItem(key, '1');
  } catch {
    // Shown again next time, which does no harm.
  }
};
