import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

let shown: string | null = null;
let focused: string | null = null;

/**
 * The heading of a page and the title of the window; takes the focus after a move to another page, so that a screen reader
 * says where one is. `title` never holds anything of a person; `children` may stand in the heading instead of it.
 */
export const PageTitle = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} – Navaz`;
  }, [title]);
  useEffect(() => {
    const isMoved = shown !== null && shown !== pathname;
    // The heading of a page on its way had the focus, and the heading of the page takes its place.
    const isReplaced = focused === pathname && document.activeElement === document.body;
    if (isMoved || isReplaced) {
      heading.current?.focus({ preventScroll: true });
      focused = pathname;
    }
    if (isMoved) window.scrollTo(0, 0);
    shown = pathname;
  }, [pathname]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
};
