import { useCallback, useState } from 'react';

/** A form says whether something in it is not saved. */
export type NoteUnsaved = (form: string, isUnsaved: boolean) => void;

/** Of a page with several forms, whether something in any of them is not saved: it asks once for all, before it is left. */
export const useUnsaved = (): { readonly isUnsaved: boolean; readonly noteUnsaved: NoteUnsaved } => {
  const [forms, setForms] = useState<ReadonlySet<string>>(new Set());
  const noteUnsaved = useCallback<NoteUnsaved>((form, isUnsaved) => {
    setForms((before) => new Set([...[...before].filter((one) => one !== form), ...(isUnsaved ? [form] : [])]));
  }, []);
  return { isUnsaved: forms.size > 0, noteUnsaved };
};
