import { useSyncExternalStore } from 'react';

const wide = (): MediaQueryList => matchMedia('(min-width: 64em)');
const listen = (told: () => void): (() => void) => {
  const query = wide();
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
};

/** Whether list, filters and map fit side by side. A server knows no screen: it writes for a narrow one. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(
    listen,
    () => wide().matches,
    () => false,
  );
