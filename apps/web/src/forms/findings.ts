import type { Refusal } from '../api/refusal';

/** A place in a text that may not be said, or that the writer has to confirm. */
export interface Finding {
  /** The first character, from 0. */
  readonly from: number;
  /** One behind the last. */
  readonly to: number;
  readonly code: string;
  readonly message: string;
}

const confirmable = new Set(['NAME_MAYBE', 'OFFENCE_MAYBE', 'PHONE', 'EMAIL', 'HEALTH', 'ORIGIN']);

/** What the API found in a text: it names the places in the path of the field, as `wish[12-19]`. */
export const findingsOf = (refusal: Refusal | null, field: string): readonly Finding[] =>
  (refusal?.fields ?? []).flatMap(({ path, code, message }) => {
    const [, name, from, to] = /^(?:input\.)?(.+)\[(\d+)-(\d+)\]$/.exec(path) ?? [];
    if (name !== field) return [];
    return [{ from: Number(from), to: Number(to), code, message: message ?? refusal?.message ?? '' }];
  });

/** Whether the writer may say that the places are all right; some may not be written at all. */
export const mayBeConfirmed = (findings: readonly Finding[]): boolean =>
  findings.length > 0 && findings.every(({ code }) => confirmable.has(code));

/** The text in pieces, those found marked. */
export const pieces = (
  text: string,
  findings: readonly Finding[],
): readonly { readonly text: string; readonly isFound: boolean }[] => {
  const found: { text: string; isFound: boolean }[] = [];
  let at = 0;
  for (const { from, to } of [...findings].sort((one, other) => one.from - other.from)) {
    if (from > at) found.push({ text: text.slice(at, from), isFound: false });
    if (to > Math.max(at, from)) found.push({ text: text.slice(Math.max(at, from), to), isFound: true });
    at = Math.max(at, to);
  }
  if (at < text.length) found.push({ text: text.slice(at), isFound: false });
  return found;
};
