import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 64em)');
const listen = (told: () => void): (() => void) => {
  wide.addEventListener('change', told);
  return () => wide.removeEventListener('change', told);
};

/** Whether list, filters and map fit side by side. */
export const useIsWide = (): boolean => useSyncExternalStore(listen, () => wide.matches);
