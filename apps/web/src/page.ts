import type { ComponentType } from 'react';
import { words } from './words/words';

/** A page that comes with its words, both at once, when somebody goes there. */
export const page =
  (load: () => Promise<{ readonly Page: ComponentType }>, ...parts: string[]) =>
  async (): Promise<{ Component: ComponentType }> => {
    const [{ Page }] = await Promise.all([load(), words(...parts)]);
    return { Component: Page };
  };
