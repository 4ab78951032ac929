import { useSyncExternalStore } from 'react';

/** Services that fit on a sheet. */
export const mostChosen = 12;

const place = 'navaz.shortlist';
const changed = new EventTarget();
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value);

/** Ids of services from a list written with commas: what is none is left out, what is there twice stays once. */
export const idsOf = (text: string | null): readonly string[] =>
  [...new Set((text ?? '').split(',').filter(isId))].slice(0, mostChosen);

/** The list with a service added at its end, or taken away where it is there. */
export const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(0, mostChosen);

/** The address of a shortlist for somebody else: ids of published services, nothing of whom it is for. */
export const sharedAddress = (ids: readonly string[]): string => `/vyber?s=${ids.join(',')}`;

// The text itself is what is compared: the same text is the same list.
const stored = (): string => sessionStorage.getItem(place) ?? '';
const nothing = (): string => '';
const listen = (told: () => void): (() => void) => {
  changed.addEventListener('changed', told);
  return () => changed.removeEventListener('changed', told);
};

/** Keeps a shortlist in this window, until it is closed. */
export const keepShortlist = (ids: readonly string[]): void => {
  sessionStorage.setItem(place, ids.join(','));
  changed.dispatchEvent(new Event('changed'));
};

/**
 * The shortlist of this window: services somebody picked to print, share or ask. It ends with the window; a page that the
 * server writes has none yet.
 */
export const useShortlist = () => {
  const ids = idsOf(useSyncExternalStore(listen, stored, nothing));
  return { ids, has: (id: string) => ids.includes(id), toggle: (id: string) => keepShortlist(toggled(ids, id)) };
};
