import { invalidInput, type Refusal } from '@navaz/kernel';
import { fieldFault } from '../check-input/read-field.js';

/** What the rule looks at in a record. */
interface Named {
  readonly name: string;
  readonly ico: string | null;
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('cs');

/**
 * A shared IČO says that two records are one organisation. Without it only the coordinator does, and a merge cannot be
 * taken back: they name the record that vanishes, letter by letter but for case and spaces. Refusal: NAME_TO_TYPE.
 */
export const refuseUntyped = (survivor: Named, gone: Named, typed: string | null): Refusal | null => {
  if (survivor.ico !== null && survivor.ico === gone.ico) return null;
  if (typed !== null && plain(typed) === plain(gone.name)) return null;
  const cs = 'Záznamy nespojuje stejné IČO. Opište přesně název záznamu, který zanikne.';
  const en = 'The records do not share an IČO. Type the exact name of the record that will vanish.';
  return invalidInput([fieldFault('goneName', 'NAME_TO_TYPE', cs, en)]);
};
