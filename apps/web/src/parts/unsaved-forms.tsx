import { createContext, useCallback, useContext, useEffect, useId, useState, type ReactNode } from 'react';
import { LeaveGuard } from './leave-guard';

/** A form says whether something in it is not saved. */
type NoteUnsaved = (form: string, isUnsaved: boolean) => void;

const Noting = createContext<NoteUnsaved | null>(null);

/** A page with several forms: with something unsaved in any of them it asks once for all before it is left. */
export const UnsavedForms = ({ children }: { readonly children: ReactNode }) => {
  const [forms, setForms] = useState<ReadonlySet<string>>(new Set());
  const note = useCallback<NoteUnsaved>((form, isUnsaved) => {
    setForms((before) => new Set([...[...before].filter((one) => one !== form), ...(isUnsaved ? [form] : [])]));
  }, []);
  return (
    <Noting value={note}>
      <LeaveGuard when={forms.size > 0} />
      {children}
    </Noting>
  );
};

/**
 * What a form of such a page says of itself as long as it is there.
 * @throws Error outside of {@link UnsavedForms}: nobody would ask before the form is left.
 */
export const useUnsavedForm = (isUnsaved: boolean): void => {
  const note = useContext(Noting);
  const form = useId();
  if (note === null) throw new Error('A form that can be left unsaved stands outside of UnsavedForms.');
  useEffect(() => {
    note(form, isUnsaved);
    return () => note(form, false);
  }, [note, form, isUnsaved]);
};
