import { useState } from 'react';
import { useLocation } from 'react-router';

/** Tokens are longer than any heading one can jump to. */
const shortest = 20;

/**
 * The token of a link from a mail: what stands behind `#`. It is never part of an address sent to the server, only of the
 * questions the page asks. A jump within the page (`#content`) does not lose it.
 */
export const useLinkToken = (): string => {
  const { hash } = useLocation();
  const given = hash.slice(1);
  const [token, setToken] = useState(given);
  if (given.length >= shortest && given !== token) setToken(given);
  return token.length >= shortest ? token : '';
};
