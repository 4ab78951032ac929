import type { FieldValues, UseFormHandleSubmit } from 'react-hook-form';

/**
 * Whether a form is filled in, where something is asked before it is sent. Counts as a try: what is missing is said in the
 * summary and beside its field, and no longer once it is there.
 */
export const isFilledIn = async <Values extends FieldValues>(
  handleSubmit: UseFormHandleSubmit<Values>,
): Promise<boolean> => {
  let isValid = false;
  await handleSubmit(() => {
    isValid = true;
  })();
  return isValid;
};
