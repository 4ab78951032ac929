import { codeLabel } from '@navaz/directory';
import type { FieldRefusal } from '@navaz/kernel';
import { fieldFault } from './cooperation.refusals.js';

/** Codes that are no function one can turn to. */
export const contactFaults = (contacts: readonly string[], path = 'contacts'): FieldRefusal[] =>
  contacts.flatMap((code, index) =>
    codeLabel('contact_function', code).name === code
      ? [
          fieldFault(
            `${path}.${index}`,
            'FUNCTION_UNKNOWN',
            'Takovou funkci neznáme. Vyberte ji ze seznamu.',
            'There is no such function. Choose it from the list.',
          ),
        ]
      : [],
  );
