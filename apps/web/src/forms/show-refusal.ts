import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import type { Refusal } from '../api/refusal';

/**
 * Puts the fields a command refused beside the fields of the form. The API names them as in its input (`contact.phone`);
 * `names` translates where the form has other names.
 * @returns whether every refused field has a place in the form; otherwise the refusal itself has to be shown.
 */
export const showRefusal = <Values extends FieldValues>(
  refusal: Refusal | null,
  setError: UseFormSetError<Values>,
  fields: readonly Path<Values>[],
  names: Readonly<Record<string, Path<Values>>> = {},
): boolean => {
  if (!refusal?.fields || refusal.fields.length === 0) return false;
  const placed = refusal.fields.map(({ path, message }) => {
    const plain = path.replace(/^input\./, '');
    const name = names[plain] ?? fields.find((field) => field === plain);
    if (name) setError(name, { type: 'server', message: message ?? refusal.message });
    return name !== undefined;
  });
  return placed.every(Boolean);
};
