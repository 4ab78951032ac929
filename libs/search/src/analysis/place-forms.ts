import { foldLetters } from './fold.js';

/**
 * The cases a place stands in, in this order everywhere here. The accusative is the nominative but for names in -a,
 * whose form (Prahu, Kutnou Horu) is kept with the instrumental.
 */
const caseCount = 5; // nominative, genitive, dative, locative, instrumental
type Cases = readonly (readonly string[])[];

const joiners = new Set(['nad', 'pod', 'u', 'v', 've', 'na', 'pri', 'za', 'nade', 'pode', 'sv', 'mezi', 'kolem']);

/**
 * All case forms of the name of a place, folded, the nominative first: `Mladá Boleslav` → `mlada boleslav`,
 * `mlade boleslavi` …; words after a preposition stay (`Ústí nad Labem` → `ustim nad labem`). Where an ending allows
 * more patterns, all of them are given: a form too many costs a row in a table, a missing one a city not understood.
 * Hyphens become spaces. Vowels lost or changed before the ending are handled (Plzeň → plzni, Dvůr → dvora).
 */
export function placeForms(name: string): readonly string[] {
  const clean = name
    .replace(/\(.*$/, '')
    .replace(/[-–.,/]/g, ' ')
    .trim();
  const words = clean.split(/\s+/);
  let headLength = words.findIndex((word, index) => index > 0 && joiners.has(foldLetters(word)));
  if (headLength < 0) headLength = words.length;
  const head = words.slice(0, headLength).map((word) => word.toLowerCase());
  const tail = words.slice(headLength).map(foldLetters);
  const forms = new Set<string>();
  for (const headForm of headForms(head)) forms.add([headForm, ...tail].join(' '));
  return [...forms];
}

/** The forms of the words before the first preposition. */
function headForms(words: readonly string[]): Set<string> {
  const folded = words.map(foldLetters);
  const forms = new Set([folded.join(' ')]);
  const [first = '', second = ''] = words;
  if (words.length === 1) {
    for (const cases of casesOf(first)) for (const form of cases) forms.add(form);
    return forms;
  }
  const last = words.length - 1;
  const all = words.map((word) => casesOf(word));
  for (let which = 0; which < caseCount; which += 1) {
    let combined: string[] = [''];
    for (const cases of all) {
      combined = combined.flatMap((start) =>
        (cases[which] ?? []).map((form) => (start === '' ? form : `${start} ${form}`)),
      );
    }
    for (const form of combined) forms.add(form);
    // Hradec Králové, Lázně Bělohrad: only the first word, a noun, is declined.
    if (!isAdjective(first)) {
      for (const form of all[0]?.[which] ?? []) forms.add([form, ...folded.slice(1)].join(' '));
    }
    // Frýdek-Místek, Praha-východ: some people decline only the last word.
    if (last === 1 && !isAdjective(first) && second !== '') {
      for (const form of all[last]?.[which] ?? []) forms.add([folded[0], form].join(' '));
    }
  }
  return forms;
}

function isAdjective(word: string): boolean {
  return /[áéýí]$/.test(word) || /(ův|ova|ovo|ovy)$/.test(word);
}

/** Words of names come again and again (Nová, Lhota, Dolní): their cases are made once. */
const knownCases = new Map<string, Cases>();

/** Forms of one word for each case, folded, by its ending with diacritics. */
function casesOf(word: string): Cases {
  const known = knownCases.get(word);
  if (known !== undefined) return known;
  const made = makeCases(word);
  knownCases.set(word, made);
  return made;
}

function makeCases(word: string): Cases {
  const base = foldLetters(word);
  const cases: Set<string>[] = [[base], [], [], [], []].map((forms) => new Set(forms));
  for (const [ending, ...endings] of matching(word)) {
    const root = base.slice(0, base.length - (ending ?? '').length);
    for (const variant of roots(root, ending === '', word)) {
      endings.forEach((list, index) => {
        for (const end of list.split(',')) {
          cases[index + 1]?.add(joined(variant, end === '0' ? '' : end));
        }
      });
    }
  }
  if (cases.every((forms, index) => index === 0 || forms.size === 0)) for (const forms of cases) forms.add(base);
  return cases.map((forms) => [...forms]);
}

/** [ending cut off, genitive, dative, locative, instrumental]; `0` = no ending; `*` softens the consonant before. */
function matching(word: string): string[][] {
  if (/(ův)$/.test(word)) return [['uv', 'ova', 'ovu', 'ove,ovu', 'ovym']];
  if (/[^aeiouyáéíóúůýě]ovy$/.test(word))
    return [
      ['y', 'ych', 'ym', 'ych', 'ymi'],
      ['y', '0', 'um,am', 'ech,ach', 'y,ami'],
    ];
  if (/á$/.test(word)) return [['a', 'e', 'e', 'e', 'ou']];
  if (/ý$/.test(word)) return [['y', 'eho', 'emu', 'em', 'ym']];
  if (/é$/.test(word))
    return [
      ['e', 'eho', 'emu', 'em', 'ym'],
      ['e', 'ych', 'ym', 'ych', 'ymi'],
    ];
  if (/í$/.test(word))
    return [
      ['i', 'i,iho', 'i,imu', 'i,im', 'im'],
      ['i', 'i,ich', 'im', 'ich', 'imi'],
    ];
  if (/(a)$/.test(word)) return [['a', 'y,i', '*e,i', '*e,i,e', 'ou,u']];
  if (/(ice|nce|rce|lce|vce|dce|tce|sce)$/.test(word)) return [['e', '0,i', 'im,i', 'ich,i', 'emi,i']];
  if (/(ště|iště)$/.test(word)) return [['e', 'e', 'i', 'i,ich', 'em']];
  if (/[eě]$/.test(word)) return [['e', 'e,i,0', 'i,im', 'i,ich', 'i,emi,em']];
  if (/o$/.test(word)) return [['o', 'a', 'u', 'e,u,*e', 'em']];
  if (/[yi]$/.test(word)) return [[word.endsWith('y') ? 'y' : 'i', '0,u', 'um,am', '*ech,ach,ech,*ich', 'y,ami,i']];
  if (/(ec|ek)$/.test(word)) return [['', 'e,u,a', 'i,u', 'i,u,e', 'em']];
  if (/[ňďťžščřcj]$/.test(word)) return [['', 'e,i', 'i', 'i', 'i,em']];
  if (/(av|am|im|ub|om|ib|er|em|yl|el|ost|ab|av)$/.test(word)) {
    return [['', 'i,e,u,a', 'i,u', 'i,u,e', 'i,em']];
  }
  return [['', 'u,a,e', 'u,i', 'u,e,i,*e', 'em,i']];
}

/** Roots with the fleeting e dropped or put back (Plzeň → plzn-, Karly → karel) and ů → o. */
function roots(root: string, noEnding: boolean, word: string): readonly string[] {
  const found = [root];
  if (noEnding && word.length > 3) {
    const fleeting = /^(.+[^aeiouy])e([^aeiouy])$/.exec(root);
    if (fleeting && /(e[nňkcl]|ěk|ěc|eň)$/.test(word)) found.push(`${fleeting[1]}${fleeting[2]}`);
    if (/ů[^aeiouy]$/.test(word)) found.push(root.replace(/u(?=[^aeiouy]$)/, 'o'));
  }
  return found;
}

/** Adds an ending; `*` softens: Praha → Praze, Lipka → Lipce, Březovsko → … ; `0` genitive gets its fleeting e. */
function joined(root: string, ending: string): string {
  if (ending.startsWith('*')) {
    const soft = root.replace(/ch$/, 's').replace(/h$/, 'z').replace(/k$/, 'c').replace(/g$/, 'z');
    return soft + ending.slice(1);
  }
  if (ending === '') {
    return root.replace(/([^aeiouy])([nlkr])$/, (whole, before: string, after: string) =>
      /(st|ld|rt|ch|nt|mb|n)$/.test(before) ? whole : `${before}e${after}`,
    );
  }
  return root + ending;
}
