import { useSyncExternalStore } from 'react';

export type Store<T> = {
  get: () => T;
  set: (next: T | ((before: T) => T)) => void;
  /** The value, in a component that follows it. */
  use: () => T;
};

/** A value of the whole page that outlives any one screen, and is gone when the page is. */
export function createStore<T>(first: T, onSet?: (value: T) => void): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  const get = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    get,
    set: (next) => {
      value = typeof next === 'function' ? (next as (before: T) => T)(value) : next;
      onSet?.(value);
      listeners.forEach((listener) => listener());
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
