import { useEffect } from 'react';
import type { Path, UseFormSetError } from 'react-hook-form';
import type { Refusal } from '../../api/refusal';
import type { ContactsValues } from './contacts-values';

const field = /^(?:input\.)?(contacts\.\d+)(\.(?:functionCode|phone|email|web|note))?$/;

/** Puts what was refused of a list of contacts beside its fields; a contact without any way to reach it at its phone. */
export const useContactRefusal = (
  refusal: Refusal | null,
  setError: UseFormSetError<ContactsValues>,
): Refusal | null => {
  useEffect(() => {
    for (const { path, message } of refusal?.fields ?? []) {
      const [, contact, what = '.phone'] = field.exec(path) ?? [];
      if (contact) setError(`${contact}${what}` as Path<ContactsValues>, { type: 'server', message: message ?? '' });
    }
  }, [refusal, setError]);
  const refused = refusal?.fields ?? [];
  return refused.length > 0 && refused.every(({ path }) => field.test(path)) ? null : refusal;
};
