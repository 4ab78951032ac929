import { useEffect } from 'react';

/** The title of a window whose heading is part of a sheet; browsers print it, so it says nothing more. */
export const useWindowTitle = (title: string): void => {
  useEffect(() => {
    document.title = title;
  }, [title]);
};
