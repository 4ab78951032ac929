import { useEffect, useState } from 'react';
import { commands } from '../api/use-command';

/**
 * What came of an act, said until the next one begins anywhere on the page: an old success beside a new failure would be
 * taken for its answer. `first` was told before the page came.
 */
export const useTold = <What>(
  first: What | null = null,
): readonly [told: What | null, tell: (what: What | null) => void] => {
  const [told, tell] = useState(first);
  useEffect(() => {
    const forget = (): void => tell(null);
    commands.addEventListener('begun', forget);
    return () => commands.removeEventListener('begun', forget);
  }, []);
  return [told, tell];
};
