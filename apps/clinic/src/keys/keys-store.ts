import { createStore } from '../store/store';

const key = 'trellis.single-keys';

const kept = (): boolean => {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
};

/** Whether single keys do things on this device. They can be off: speech control types them by accident. */
export const singleKeys = createStore(kept(), (isOn) => {
  try {
    localStorage.setItem(key, isOn ? 'on' : 'off');
  } catch {
    // Storage may be off: the choice then lasts as long as the page.
  }
});
