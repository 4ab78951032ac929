import { notice1 } from './notice-1.data.js';
import type { NoticeText, NoticeWords } from './notice-text.js';

const takingBack = 6;

const saying = (words: NoticeWords, text: string): NoticeWords => ({
  ...words,
  sections: words.sections.map((section, index) => (index === takingBack ? { ...section, text } : section)),
});

/**
 * The second notice. One section differs: a request that ends gives its place back at once, whoever ended it (ADR 20).
 * Never edited, like the first.
 */
export const notice2: NoticeText = {
  version: 2,
  cs: saying(
    notice1.cs,
    'Příjemce od té chvíle údaje neuvidí. Když ještě nejste ve službě, předání skončí a místo se hned uvolní pro další. Když si to rozmyslíte, zkusíme ho domluvit znovu, ale slíbit ho nemůžeme. Když už ve službě jste, místo vám kvůli tomu nevezmou. Co si někdo vytiskl nebo opsal, vzít zpět neumíme.',
  ),
  en: saying(
    notice1.en,
    'The recipient can no longer see the information from that moment. If you are not in the service yet, the handover ends, and the place is free for others at once. If you change your mind, we try to arrange it again, but we cannot promise it. If you are in the service already, you do not lose your place because of it. What somebody printed or copied cannot be recalled.',
  ),
};
