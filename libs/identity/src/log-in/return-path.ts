/**
 * Where to go after the login: an address of this server, or its front page. Everything that a browser could take for
 * another server (`//host`, `/\host`, control characters, other schemes) leads to the front page, so the login cannot be
 * used to send somebody elsewhere. The answer is absolute, so that `//` inside it cannot be misread either.
 */
export const returnAddress = (asked: string | undefined, publicUrl: string): string => {
  const home = new URL('/', publicUrl);
  if (!asked?.startsWith('/') || asked.length > 1000 || /[\p{Cc}\\]/u.test(asked) || !URL.canParse(asked, home)) {
    return home.href;
  }
  const target = new URL(asked, home);
  return target.origin === home.origin ? target.href : home.href;
};
