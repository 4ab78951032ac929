import { useEffect, useRef, type RefObject } from 'react';

const controls = 'input, select, textarea, button, a[href], summary';

/**
 * For a place where a button gives way to its form, and the form to its button: each time `sign` becomes another one,
 * the focus goes to the first control that stands there now, or where there is none yet to the place itself, so that
 * nobody is left nowhere. What took the focus in there by itself keeps it. Give the ref to an element with
 * `tabIndex={-1}`.
 */
export const useFocusWithin = <Place extends HTMLElement = HTMLDivElement>(sign: unknown): RefObject<Place | null> => {
  const place = useRef<Place>(null);
  const seen = useRef(sign);
  useEffect(() => {
    if (sign === seen.current) return;
    seen.current = sign;
    const { current } = place;
    if (!current || current.contains(document.activeElement)) return;
    (current.querySelector<HTMLElement>(controls) ?? current).focus();
  }, [sign]);
  return place;
};
