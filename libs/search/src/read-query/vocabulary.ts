import { NearWords, fold, onlyNear, foldLetters, placeForms, sound, stem, tokenize } from '../analysis/index.js';
import { Lexicon, type Meaning, meaningOf } from '../lexicon/lexicon.js';
import { functionWords, ordinaryWords } from '../lexicon/ordinary.words.js';
import { PhraseTrie } from '../lexicon/phrase-trie.js';
import { PlaceIndex } from './place-index.js';
import { prisonByNames } from './place-names.js';
import { monthWords } from './days-of-months.js';
import type { NamedRow, OrganisationRow, PrisonRow, VocabularyRows } from './vocabulary-rows.js';

/** A prison a form may mean. */
export interface PrisonForm {
  readonly prison: PrisonRow;
  /**
   * `name` its own place, `full` its whole official name, `seat` the town it lies in under another name, `ordinary` a
   * common word.
   */
  readonly how: 'name' | 'full' | 'seat' | 'ordinary';
}

/**
 * The vocabulary of the search: the lexicon, the code lists and all forms of all places, compiled once (well under a
 * second for the whole country) and then only read. Compile again when the code lists or the organisations change.
 */
export class SearchVocabulary {
  readonly lexicon = new Lexicon();
  readonly places: PlaceIndex;
  readonly prisons = new Map<string, PrisonForm[]>();
  readonly organisations = new PhraseTrie<OrganisationRow>();
  readonly known = new Set<string>();
  private readonly brands = new Map<string, string>();
  private readonly bySound = new Map<string, string[]>();
  private readonly nearForms = new NearWords();
  private readonly nearStems = new NearWords();
  private readonly nearIndexed = new NearWords();
  /** Names of the seats of regions and districts, one word each. */
  private cities: readonly string[] = [];

  constructor(readonly rows: VocabularyRows) {
    for (const kind of rows.kinds) this.addCode('kind', kind);
    for (const group of rows.groups) this.addCode('group', group);
    this.places = new PlaceIndex(rows, (folded) => this.lexicon.knows(folded, stem(folded)));
    for (const prison of rows.prisons) this.addPrison(prison);
    for (const { id, name } of rows.organisations) this.addBrand(id, name);
    for (const organisation of rows.organisations) this.addOrganisation(organisation);
    this.addNearWords();
  }

  /** A word in a form that is known: it is not a typo. */
  isKnown(folded: string, wordStem: string): boolean {
    return (
      this.known.has(folded) ||
      ordinaryWords.has(folded) ||
      functionWords.has(folded) ||
      this.lexicon.knows(folded, wordStem) ||
      this.places.words.has(folded) ||
      this.places.prominent.has(folded) ||
      this.prisons.has(folded)
    );
  }

  /** Known words near to an unknown one, nearest first, folded (see `NearWords`). */
  corrections(folded: string, wordStem: string): readonly string[] {
    const forms = this.nearForms.find(folded);
    if (forms.length > 0) return forms.map((near) => near.word);
    const stems = wordStem.length >= 5 ? this.nearStems.find(wordStem, 2).map((near) => near.word) : [];
    if (stems.length > 0) return stems;
    const city = onlyNear(folded, this.cities);
    return city === null ? [] : [city];
  }

  /** Words of the lexicon that sound like a folded word which is none of them. */
  soundingAlike(folded: string): readonly string[] {
    if (this.lexicon.words.has(folded) || this.places.words.has(folded) || ordinaryWords.has(folded)) return [];
    return (this.bySound.get(sound(folded)) ?? []).slice(0, 2);
  }

  /** Words of the index near to a word of free text. */
  indexedNear(folded: string): readonly string[] {
    return this.nearIndexed.find(folded).map((near) => near.word);
  }

  private addCode(type: 'kind' | 'group', row: NamedRow): void {
    const id = `${type}:${row.slug}`;
    const bare = row.name.replace(/\(.*?\)/g, ' ');
    const known = this.lexicon.meaning(id);
    const meaning: Meaning = known ?? meaningOf({ id, type, cs: row.name, en: row.nameEn ?? row.name, words: '' });
    for (const phrase of [bare, row.name, ...(row.synonyms ?? [])]) this.lexicon.addPhrase(phrase, meaning);
    if (row.nameEn) this.lexicon.addEnglish(row.nameEn, meaning);
  }

  private addPrison(prison: PrisonRow): void {
    const bare = prison.name
      .replace(/ a ústav pro výkon zabezpečovací detence/u, '')
      .replace(/^(vazební )?věznice /iu, '');
    this.addPrisonForm(fold(prison.name), prison, 'full');
    for (const name of [bare, ...(prisonByNames.get(prison.slug) ?? []), ...(prison.synonyms ?? [])]) {
      for (const form of placeForms(name)) {
        const ordinary = form !== fold(bare) && !form.includes(' ') && (ordinaryWords.has(form) || this.isShared(form));
        this.addPrisonForm(form, prison, ordinary ? 'ordinary' : 'name');
      }
    }
    const town = this.places.municipality(prison.municipalityCode);
    if (town) for (const form of placeForms(town.name)) this.addPrisonForm(form, prison, 'seat');
  }

  /** A by-name of a prison that is the name of a seat as well (Slavkov, Hradec, Budějovice). */
  private isShared(form: string): boolean {
    return (this.places.forms.get(form) ?? []).some((entry) => entry.order < 4);
  }

  private addPrisonForm(form: string, prison: PrisonRow, how: PrisonForm['how']): void {
    const list = this.prisons.get(form) ?? [];
    if (!list.some((entry) => entry.prison.slug === prison.slug)) list.push({ prison, how });
    const strength = (entry: PrisonForm): number => ['full', 'name', 'ordinary', 'seat'].indexOf(entry.how);
    this.prisons.set(
      form,
      list.sort((a, b) => strength(a) - strength(b)),
    );
    const [first = ''] = form.split(' ');
    const count = form.split(' ').length;
    if ((this.places.longest.get(first) ?? 0) < count) this.places.longest.set(first, count);
  }

  /** First words of names that one organisation only has; generic ones (Charita, Město) are no brand. */
  private addBrand(id: string, name: string): void {
    const word = tokenize(withoutGenericHead(name))[0]?.folded ?? '';
    if (word.length < 5 || ordinaryWords.has(word) || genericHeads.has(word)) return;
    this.brands.set(word, this.brands.has(word) ? '' : id);
  }

  private addOrganisation(row: OrganisationRow): void {
    const legal = /,?\s*(z\.\s?s\.|z\.\s?ú\.|o\.\s?p\.\s?s\.|s\.\s?r\.\s?o\.|a\.\s?s\.|spolek|\(.*\))\s*$/iu;
    const bare = row.name.replace(legal, '');
    for (const name of new Set([bare, withoutGenericHead(bare), ...(row.synonyms ?? [])])) {
      const tokens = tokenize(name);
      const content = tokens.filter((token) => !functionWords.has(token.folded));
      // A name made of ordinary words and places only (Azylový dům Kladno) would swallow the query.
      if (
        content.every(
          (token) => this.isOfField(token.folded, token.stem) && !(content.length > 1 && token.isAbbreviation),
        )
      ) {
        if (content.length < 3) continue;
      }
      this.organisations.add(
        tokens.map((token) => token.stem),
        row,
      );
      // The first word alone where it is this organisation's own: Rubikon, Sananim, Laxus.
      const [first] = content;
      if (first && this.brands.get(first.folded) === row.id && !this.isOfField(first.folded, first.stem)) {
        this.organisations.add([first.stem], row);
      }
      for (const token of tokens) this.known.add(token.folded);
    }
  }

  /** A word of the lexicon or of an important place's name. */
  private isOfField(folded: string, wordStem: string): boolean {
    return this.lexicon.knows(folded, wordStem) || this.places.prominent.has(folded);
  }

  private addNearWords(): void {
    this.cities = [...this.places.forms]
      .filter(
        ([form, [first]]) =>
          !form.includes(' ') && first?.isName === true && first.order <= 2 && first.place.level === 'municipality',
      )
      .map(([form]) => form);
    for (const word of this.lexicon.words) {
      this.nearForms.add(word, 0);
      const heard = sound(word);
      const alike = this.bySound.get(heard);
      if (alike) alike.push(word);
      else this.bySound.set(heard, [word]);
    }
    for (const word of this.lexicon.stems) if (word.length >= 5) this.nearStems.add(word, 0);
    for (const [word, order] of this.places.prominent) this.nearForms.add(word, order < 10 ? 1 + order : 20);
    for (const form of this.prisons.keys()) for (const word of form.split(' ')) this.nearForms.add(word, 2);
    for (const word of monthWords()) this.known.add(word);
    for (const word of this.rows.knownWords ?? []) {
      const folded = foldLetters(word);
      this.known.add(folded);
      this.nearIndexed.add(folded, 0);
    }
  }
}

const genericHeads: ReadonlySet<string> = new Set(
  'oblastni charita diecezni farni ceska cesky ceskoslovenska mezinarodni narodni armada clovek statutarni mesto mestska mestske krajska krajske centrum domov sluzby spolecnost socialni poradna nemocnice psychiatricka psychiatricke obcanske oblast evropska slezska moravska vezenska stredisko dobrovolnicke'.split(
    ' ',
  ),
);

/** `Společnost Podané ruce` → `Podané ruce`: what such a body is comes first in its name and is left out in speech. */
function withoutGenericHead(name: string): string {
  return name.replace(/^(společnost|sdružení|spolek|asociace|nadace|nadační fond|občanské sdružení)\s+(?=\S)/iu, '');
}

/** Compiles the vocabulary (see `SearchVocabulary`). */
export function compileVocabulary(rows: VocabularyRows): SearchVocabulary {
  return new SearchVocabulary(rows);
}
