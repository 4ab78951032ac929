import { parsed, rejected, type Parsed } from './parsed.js';

const wrong = (): Parsed =>
  rejected(
    'WEB_SHAPE',
    'Adresa webu nemá správný tvar, například https://www.organizace.cz.',
    'The web address has a wrong shape; it should look like https://www.organizace.cz.',
  );

/**
 * Reads a web address: `carvac.cz` becomes `https://carvac.cz`; only http and https pass (a link of another scheme could
 * run code in a reader's browser); a user name or password in it is refused; the host is lowered, the slash of an empty
 * path dropped. Refusal: WEB_SHAPE.
 */
export function parseWebAddress(input: string): Parsed {
  const text = input.trim();
  if (text.length === 0 || text.length > 2000 || /\s/.test(text)) return wrong();
  const withScheme = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return wrong();
  const url = new URL(withScheme);
  const hostFits = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[a-z][a-z0-9-]+$/iu.test(url.hostname);
  if (
    !hostFits ||
    url.username !== '' ||
    url.password !== '' ||
    /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text.replace(/^https?:\/\//i, ''))
  ) {
    return wrong();
  }
  return parsed(url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : url.href);
}
