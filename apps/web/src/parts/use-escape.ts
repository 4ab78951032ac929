import { useEffect } from 'react';

/** Does something when Escape is pressed, wherever the focus is. */
export const useEscape = (onEscape: () => void): void => {
  useEffect(() => {
    const hear = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onEscape();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
};
