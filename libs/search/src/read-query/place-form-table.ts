import { MistypedCompounds } from './mistyped-compounds.js';
import { samePlace, type PlaceEntry, type PlaceForm } from './place-entry.js';

/** What is told of a form beside its place; absent is none of it. */
type FormTraits = Partial<Omit<PlaceForm, 'place' | 'order'>>;

/** Forms with the places they may mean, one reading a place, and the words that follow from them. */
export class PlaceFormTable {
  readonly forms = new Map<string, PlaceForm[]>();
  /** First word of a form → words in the longest form that begins so. */
  readonly longest = new Map<string, number>();
  /** Single words of important places, for typos: folded word → rank. */
  readonly prominent = new Map<string, number>();
  /** All words of all names, in their forms: never a typo of something else. */
  readonly words = new Set<string>();
  /** Names of several words of important places, for typos in one of the words. */
  readonly compounds = new MistypedCompounds();

  /** Adds a reading of a form; of one place the likelier order and the lesser evidence stay. */
  protected add(
    form: string,
    place: PlaceEntry,
    order: number,
    {
      isName = false,
      needsEvidence = false,
      needsCapitals = false,
      isShortened = false,
      district = null,
      isQuarter = false,
    }: FormTraits = {},
  ): void {
    if (form.length < 2) return;
    const made: PlaceForm = { place, order, isName, needsEvidence, needsCapitals, isShortened, district, isQuarter };
    const list = this.forms.get(form);
    if (list === undefined) {
      this.forms.set(form, [made]);
      // `Hradc. Králové` is one way to shorten it, and `hradc` without the dot a mistyped `hradec`.
      if (!isShortened) for (const word of form.split(' ')) this.words.add(word);
      const space = form.indexOf(' ');
      const first = space < 0 ? form : form.slice(0, space);
      const count = space < 0 ? 1 : form.split(' ').length;
      if ((this.longest.get(first) ?? 0) < count) this.longest.set(first, count);
    } else {
      const known = list.findIndex((entry) => samePlace(entry.place, place));
      const before = list[known];
      if (before === undefined) list.push(made);
      else if (order < before.order || (before.needsEvidence && !needsEvidence)) {
        list[known] = {
          place,
          order: Math.min(order, before.order),
          isName: isName || before.isName,
          needsEvidence: needsEvidence && before.needsEvidence,
          needsCapitals: needsCapitals && before.needsCapitals,
          isShortened: isShortened && before.isShortened,
          district: district ?? before.district,
          isQuarter: isQuarter && before.isQuarter,
        };
      }
    }
    if (needsEvidence || needsCapitals || isShortened) return;
    // Typos are corrected to words of important places, and to whole names of villages.
    const isOneWord = !form.includes(' ');
    if (list === undefined && !isOneWord && order < 10) this.compounds.add(form);
    if (order >= 10 && !(isName && isOneWord)) return;
    for (const word of isOneWord ? [form] : form.split(' ')) {
      if (word.length >= 4 && order < (this.prominent.get(word) ?? Infinity)) this.prominent.set(word, order);
    }
  }
}
