import { createStore } from '../store/store';

const key = 'trellis.initials';

const kept = (): boolean => {
  try {
    return sessionStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
};

/** Initials instead of names, for as long as this tab is open: somebody else sees the screen. */
export const veil = createStore(kept(), (isOn) => {
  try {
    sessionStorage.setItem(key, isOn ? 'on' : 'off');
  } catch {
    // Storage may be off: the choice then lasts as long as the page.
  }
});

/** "W." of "Wren", "M. O." of "Mara Okonjo". */
export const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((part) => `${[...part][0]?.toLocaleUpperCase() ?? ''}.`)
    .join(' ');

/** A client's name as this screen may show it now. Every name of a client goes through here. */
export function useShownName(): (name: string) => string {
  const isVeiled = veil.use();
  return (name) => (isVeiled ? initialsOf(name) : name);
}
