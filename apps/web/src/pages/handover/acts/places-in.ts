import type { Refusal } from '../../../api/refusal';

/** A place of a text that was found fault with; characters from 0, the end outside. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** The places a refusal names in one text: the API writes them as `text[12-19]`. */
export const placesIn = (refusal: Refusal | null, path: string): readonly Place[] =>
  (refusal?.fields ?? []).flatMap((field) => {
    const found = /^(.*)\[(\d+)-(\d+)\]$/.exec(field.path);
    return found && found[1]?.replace(/^input\./, '') === path
      ? [{ from: Number(found[2]), to: Number(found[3]), message: field.message ?? refusal?.message ?? '' }]
      : [];
  });
