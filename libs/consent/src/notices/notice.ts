import { createHash } from 'node:crypto';
import { Fault, type Locale } from '@navaz/kernel';
import { notice1 } from './notice-1.data.js';
import { notice2 } from './notice-2.data.js';
import type { NoticeText, NoticeWords } from './notice-text.js';

/** A notice as it was or will be shown to one subject. */
export interface Notice extends NoticeWords {
  readonly version: number;
  readonly locale: Locale;
  /** SHA-256 of the words, hexadecimal, as the record keeps it (ISO/IEC TS 27560: privacy notice). */
  readonly hash: string;
}

/** Every version ever shown, the newest last. */
const versions: readonly NoticeText[] = [notice1, notice2];

/** The words as one text: what the hash is taken of. */
export const noticeAsText = (words: NoticeWords): string =>
  [words.title, ...words.sections.map((section) => `${section.heading}\n${section.text}`)].join('\n\n');

const shown = (notice: NoticeText, locale: Locale): Notice => ({
  ...notice[locale],
  version: notice.version,
  locale,
  hash: createHash('sha256').update(noticeAsText(notice[locale])).digest('hex'),
});

/** The notice that is shown with new forms. */
export const currentNotice = (locale: Locale): Notice => noticeOf(versions.length, locale);

/**
 * A version as it was shown.
 * @throws Fault for a version that never was.
 */
export const noticeOf = (version: number, locale: Locale): Notice => {
  const found = versions.find((notice) => notice.version === version);
  if (!found) throw new Fault(`There is no version ${version} of the notice.`);
  return shown(found, locale);
};
