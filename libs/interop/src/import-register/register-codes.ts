import {
  serviceKindByRegisterCode,
  serviceKinds,
  targetGroupByRegisterCode,
  targetGroupByRegisterName,
} from '@navaz/directory';
import { withoutMarks } from '@navaz/kernel';
import type { RegisterCodeLists } from './read-code-lists.js';

/** Letter case, diacritics and spaces aside: lists of different years differ in them. */
const plain = (name: string): string => withoutMarks(name).replace(/\s+/g, ' ').trim();

const kindsByName = new Map(serviceKinds.filter((kind) => kind.paragraph).map((kind) => [plain(kind.cs), kind.code]));

/** What the codes of one folder mean here. */
export interface RegisterCodes {
  /** Our kind, or null where neither the name nor the code is known. */
  kind(code: string): string | null;
  /** What the folder calls a kind. */
  kindName(code: string | null): string | null;
  group(code: string): string | null;
  groupName(code: string): string | null;
}

/**
 * Codes are translated by the names the folder's own lists give them; where a code is not in the list, by the code we
 * know. A code that means another thing in the folder than here must follow the folder.
 */
export const registerCodes = (lists: RegisterCodeLists): RegisterCodes => {
  const named = (code: string): string | null => {
    const name = lists.kinds.get(code);
    const known = serviceKindByRegisterCode(code);
    if (name === undefined) return known?.code ?? null;
    // A name worded in another way is told by its code, where that was read in a register and not guessed.
    return kindsByName.get(plain(name)) ?? (known?.registerCodeConfirmed === true ? known.code : null);
  };
  return {
    kind: named,
    kindName: (code) => (code === null ? null : (lists.kinds.get(code) ?? null)),
    group: (code) => {
      const name = lists.groups.get(code);
      const row = name === undefined ? targetGroupByRegisterCode(code) : targetGroupByRegisterName(name);
      return row?.code ?? null;
    },
    groupName: (code) => lists.groups.get(code) ?? null,
  };
};
