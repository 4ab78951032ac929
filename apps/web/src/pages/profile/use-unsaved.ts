import { useCallback, useEffect, useState } from 'react';

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

/** What a form of such a page says of itself as long as it is there. */
export const useNoting = (noteUnsaved: NoteUnsaved, form: string, isUnsaved: boolean): void => {
  useEffect(() => {
    noteUnsaved(form, isUnsaved);
    return () => noteUnsaved(form, false);
  }, [noteUnsaved, form, isUnsaved]);
};
