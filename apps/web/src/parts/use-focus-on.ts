import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to what the reader reads next, so that nobody is left on a button that has gone. Give the ref to an
 * element with `tabIndex={-1}`, or to a field: it takes the focus each time `sign` becomes another one. Nothing, false,
 * 0 and '' are no sign. What came together with its page leaves the focus to the heading of the page: `from` is the
 * sign then.
 */
export const useFocusOn = <Place extends HTMLElement = HTMLDivElement>(
  sign: unknown,
  from?: unknown,
): RefObject<Place | null> => {
  const place = useRef<Place>(null);
  const seen = useRef(from);
  useEffect(() => {
    if (sign === seen.current) return;
    seen.current = sign;
    if (sign) place.current?.focus();
  }, [sign]);
  return place;
};
