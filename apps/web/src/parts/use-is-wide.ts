import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';

const wide = (): MediaQueryList => matchMedia('(min-width: 64em)');
const listen = (told: () => void): (() => void) => {
  const query = wide();
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
};

/** Whether the page was written for a wide screen: the server can but guess it from the kind of device. */
export const WrittenWide = createContext(false);

/**
 * Whether list, filters and map fit side by side. A page wakes as it was written, and then follows the window; until then
 * `data-written` on the document tells the style what a narrow window was written.
 */
export const useIsWide = (): boolean => {
  const isWrittenWide = useContext(WrittenWide);
  const isWide = useSyncExternalStore(
    listen,
    () => wide().matches,
    () => isWrittenWide,
  );
  useEffect(() => {
    delete document.documentElement.dataset['written'];
  }, []);
  return isWide;
};
