import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Refusal } from '@navaz/kernel';
import { isFile } from './is-file.js';
import { asList, idOf, longestCode, nameOf } from './register-source.js';
import { codeListBroken, codeListMissing } from './register.refusals.js';

/** Names by code (`DruhSocialniSluzby/26` → `noclehárny`), as the folder's own code lists say. */
export interface RegisterCodeLists {
  readonly kinds: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  /** By RÚIAN code without its prefix: `554499` → `Cheb`. */
  readonly municipalities: ReadonlyMap<string, string>;
}

const files = {
  kinds: 'druhy-socialni-sluzby.json',
  groups: 'cilove-skupiny-osoby.json',
  municipalities: 'obce.json',
} as const;

/** The part after the slash: `Obec/554499` → `554499`. */
export const plainCode = (reference: string): string => reference.slice(reference.indexOf('/') + 1);

/** The longest name of a code; real ones have some eighty characters. */
const longestName = 200;

const readNames = async (folder: string, file: string): Promise<Map<string, string> | Refusal> => {
  const path = join(folder, file);
  if (!(await isFile(path))) return codeListMissing(file);
  let parsed: unknown;
  try {
    parsed = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch {
    return codeListBroken(file);
  }
  const rows = typeof parsed === 'object' && parsed !== null && 'polozky' in parsed ? asList(parsed.polozky) : [];
  const names = new Map<string, string>();
  for (const row of rows) {
    const [code, name] = [idOf(row), nameOf(row)];
    // A row of no real length names nothing: what uses its code is reported as unknown.
    if (code && name && code.length <= longestCode && name.length <= longestName) names.set(code, name);
  }
  return names.size > 0 ? names : codeListBroken(file);
};

/** Reads the code lists beside the register. Codes are not fixed for ever: the folder's lists decide what they mean. */
export const readCodeLists = async (folder: string): Promise<RegisterCodeLists | Refusal> => {
  const kinds = await readNames(folder, files.kinds);
  if (!(kinds instanceof Map)) return kinds;
  const groups = await readNames(folder, files.groups);
  if (!(groups instanceof Map)) return groups;
  const municipalities = await readNames(folder, files.municipalities);
  if (!(municipalities instanceof Map)) return municipalities;
  return {
    kinds,
    groups,
    municipalities: new Map([...municipalities].map(([code, name]) => [plainCode(code), name])),
  };
};
