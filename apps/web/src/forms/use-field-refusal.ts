import { useEffect } from 'react';
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import type { Refusal } from '../api/refusal';

/** The field of a form a refused path is about: `input.` in front and a place in a text behind are left aside. */
export const fieldOf = <Name extends string>(
  path: string,
  fields: readonly Name[],
  names: Readonly<Record<string, Name>> = {},
): Name | undefined => {
  const plain = path.replace(/^input\./, '').replace(/\[\d+-\d+\]$/, '');
  return names[plain] ?? fields.find((field) => field === plain);
};

const noNames = {};

/**
 * Shows what a command refused beside the fields of its form, as soon as it is refused. Lists of fields and names are
 * constants outside of the component.
 * @returns the refusal where something of it has no field, to be shown by itself; null where all of it has found its place.
 */
export const useFieldRefusal = <Values extends FieldValues>(
  refusal: Refusal | null,
  setError: UseFormSetError<Values>,
  fields: readonly Path<Values>[],
  names: Readonly<Record<string, Path<Values>>> = noNames,
): Refusal | null => {
  useEffect(() => {
    for (const { path, message } of refusal?.fields ?? []) {
      const name = fieldOf(path, fields, names);
      if (name) setError(name, { type: 'server', message: message ?? refusal?.message ?? '' });
    }
  }, [refusal, setError, fields, names]);
  const refused = refusal?.fields ?? [];
  return refused.length > 0 && refused.every(({ path }) => fieldOf(path, fields, names) !== undefined) ? null : refusal;
};
