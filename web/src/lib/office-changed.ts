import { useSyncExternalStore } from 'react';

let changed = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  changed = value;
  for (const listener of listeners) listener();
}

/** Another tab moved the session to another office; what this tab shows belongs to the former one. */
export function noteOfficeChanged(): void {
  set(true);
}

export function forgetOfficeChanged(): void {
  set(false);
}

export function useOfficeChanged(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => changed,
  );
}
