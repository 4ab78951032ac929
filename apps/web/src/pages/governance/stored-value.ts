const longest = 120;

/** How a stored value is said. */
export interface SaidValue {
  readonly kind: 'nothing' | 'text' | 'more';
  readonly text: string;
}

const plain = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return null;
};

/** A value of a profile as the API gives it (JSON), for a table: a short text, nothing, or too much for a cell. */
export const saidValue = (stored: string | null): SaidValue => {
  const nothing: SaidValue = { kind: 'nothing', text: '' };
  if (stored === null) return nothing;
  const value = JSON.parse(stored) as unknown;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return nothing;
  const text = plain(value);
  return text === null || text.length > longest ? { kind: 'more', text: '' } : { kind: 'text', text };
};
