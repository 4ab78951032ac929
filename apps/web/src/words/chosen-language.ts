/** Languages of the pages; Czech is the first. */
const languages = ['cs', 'en'] as const;
export type Language = (typeof languages)[number];

/** The cookie that remembers it: a choice of the reader and nothing of who they are. The server writes pages by it, too. */
const kept = 'navaz.language';
const year = 31_536_000;

/** The language a reader chose before, as their cookies tell. */
export const languageIn = (cookies: string): Language => {
  const [, value] =
    cookies
      .split('; ')
      .map((cookie) => cookie.split('='))
      .find(([name]) => name === kept) ?? [];
  return languages.find((language) => language === value) ?? languages[0];
};

/** What to keep as a cookie, so that the next page is in this language. */
export const cookieOf = (language: Language): string => `${kept}=${language}; path=/; max-age=${year}; samesite=lax`;
