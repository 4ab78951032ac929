/** What a stored value says, as far as it can be said plainly: texts, numbers, days, yes and no, short lists of texts. */
export type Said =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'empty' | 'yes' | 'no' | 'list' };

/** A record is said by its name, where it has one. */
const nameOf = (value: unknown): Said | null =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? { kind: 'text', text: value.name }
    : null;

/** Reads JSON from the history. Lists of records are only called a list: their codes mean nothing to a reader. */
export const saidBy = (json: string | null): Said => {
  if (json === null) return { kind: 'empty' };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { kind: 'text', text: json };
  }
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return { kind: 'empty' };
  if (typeof value === 'boolean') return { kind: value ? 'yes' : 'no' };
  if (typeof value === 'number') return { kind: 'text', text: String(value) };
  if (typeof value !== 'string') return nameOf(value) ?? { kind: 'list' };
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return { kind: 'text', text: day ? `${Number(day[3])}. ${Number(day[2])}. ${day[1]}` : value };
};
