import { areaForms, fold } from '../analysis/index.js';

/** `Ústí nad Labem` → `Ústí`, `nad`, `Labem`; empty where no preposition joins the name. */
export function splitAtPreposition(name: string): { head: string; joiner: string; rest: string } {
  const words = name.replace(/\(.*$/, '').trim().split(/\s+/);
  const at = words.findIndex((word, index) => index > 0 && ['nad', 'pod', 'u', 'na', 've', 'v'].includes(word));
  if (at < 0) return { head: '', joiner: '', rest: '' };
  return { head: words.slice(0, at).join(' '), joiner: words[at] ?? '', rest: words.slice(at + 1).join(' ') };
}

/** `jižní Morava` → `jihomoravská`, `jižních Čechách` and the like that the case patterns do not reach. */
export function landForms(name: string): readonly string[] {
  const folded = fold(name);
  return folded.endsWith(' cechy')
    ? ['ich cech', 'im cecham', 'ich cechach', 'imi cechami'].map((end) => folded.replace(/i cechy$/, end))
    : folded.endsWith('sko')
      ? areaForms(folded.slice(0, -1))
      : [];
}
