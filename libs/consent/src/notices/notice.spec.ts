import { describe, expect, it } from '@jest/globals';
import { currentNotice, noticeAsText, noticeOf } from './notice.js';

/** What was agreed to stays as it was read: a changed hash means that a new version is needed, never a new number here. */
const shown = [
  { version: 1, locale: 'cs', hash: '40f315dfa8b65d9db99489110e3e4131164756bc6ec70c5c9dbce0f8a10eccab' },
  { version: 1, locale: 'en', hash: 'bd731a0d07bce01661d0e310f903081f4a5558192f65975507cd1b06e4221fb2' },
  { version: 2, locale: 'cs', hash: '81aaef2e9cab73ebcd4c91e6a753dd79ce0c07d2ffd3165330371fee0f0ae531' },
  { version: 2, locale: 'en', hash: '3093d2fb9ac16e532773f320d459f9702e96cb3d082ba1310997e92e5d8b2150' },
] as const;

describe('notices', () => {
  it.each(shown)('version $version in $locale reads as it was read', ({ version, locale, hash }) => {
    expect(noticeOf(version, locale).hash).toBe(hash);
  });

  it('the newest is shown, and every version is kept here', () => {
    const newest = currentNotice('cs').version;
    expect(newest).toBe(Math.max(...shown.map((notice) => notice.version)));
    expect(() => noticeOf(newest + 1, 'cs')).toThrow('no version');
  });

  it('says the same things in both languages', () => {
    expect(currentNotice('en').sections).toHaveLength(currentNotice('cs').sections.length);
  });

  it('is plain: short sentences, no words of law', () => {
    const notice = currentNotice('cs');
    const sentences = notice.sections.flatMap((section) => section.text.split(/(?<=[.?!:])\s+/));
    const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 22);
    expect(long).toEqual([]);
    expect(noticeAsText(notice)).not.toMatch(/GDPR|subjekt|zpracovatel|správce|nařízení|ustanovení|paragraf|§/i);
  });
});
