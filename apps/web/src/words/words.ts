import i18next, { type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { cookieOf, type Language } from './chosen-language';

const files = import.meta.glob<Record<string, unknown>>('./{cs,en}/*.json', { import: 'default' });

/** Words of each part of the pages lie in a file of their own and come with the page that needs them. */
const fromFiles = {
  type: 'backend' as const,
  init: () => undefined,
  read: (language: string, part: string, done: ReadCallback) => {
    const load = files[`./${language}/${part}.json`];
    if (!load) return done(new Error(`No words ${language}/${part}.`), false);
    load().then(
      (words) => done(null, words as Record<string, string>),
      (error: unknown) => done(error as Error, false),
    );
  },
};

let prepared: Promise<unknown> = Promise.resolve();

/** Loads the words every page needs, in the language of the pages. */
export const prepareWords = async (language: Language): Promise<void> => {
  prepared = i18next
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['frame'],
      defaultNS: 'frame',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  await prepared;
};

/** Loads the words of a part while its page is on the way. */
export const words = async (...parts: string[]): Promise<void> => {
  await prepared;
  await i18next.loadNamespaces(parts);
};

/** The language the reader chose. */
export const language = (): Language => (i18next.language as Language | undefined) ?? 'cs';

/** Changes the language of the pages; what comes from the server is asked again by the caller. */
export const speak = async (to: Language): Promise<void> => {
  document.cookie = cookieOf(to);
  await i18next.changeLanguage(to);
  document.documentElement.lang = to;
};
