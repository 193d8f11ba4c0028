/** How the pages look on this device: nothing here tells what they are for, hence the neutral key. */
export type ViewMode = 'auto' | 'light' | 'dark' | 'low-stimulation';
export type View = { mode: ViewMode; still: boolean; readingFont: boolean };

const key = 'notebook.view';
const plain: View = { mode: 'auto', still: false, readingFont: false };
const modes: readonly string[] = ['auto', 'light', 'dark', 'low-stimulation'];

export const loadView = (): View => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<View>;
    return {
      mode: modes.includes(kept.mode ?? '') ? (kept.mode as ViewMode) : plain.mode,
      still: kept.still === true,
      readingFont: kept.readingFont === true,
    };
  } catch {
    return plain;
  }
};

export const keepView = (view: View): void => {
  try {
    localStorage.setItem(key, JSON.stringify(view));
  } catch {
    // Storage may be off (private windows): the choice then lasts as long as the page.
  }
};

/** Calls back when the look was changed in another window; answers how to stop that. */
export const onViewKeptElsewhere = (changed: () => void): (() => void) => {
  const listen = (event: StorageEvent) => event.key === key && changed();
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
};

/** `auto` follows the device; low stimulation is only ever chosen by hand. */
export const shownMode = (mode: ViewMode, deviceIsDark: boolean): Exclude<ViewMode, 'auto'> =>
  mode === 'auto' ? (deviceIsDark ? 'dark' : 'light') : mode;
