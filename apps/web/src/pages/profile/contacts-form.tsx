import { useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AskFailed } from '../../api/ask';
import type { Refusal } from '../../api/refusal';
import { ErrorSummary } from '../../forms/error-summary';
import { RadioField, SelectField, TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { useFocusWithin } from '../../parts/use-focus-within';
import { useLabels } from '../../words/use-labels';
import type { ContactInput, ProfileContactFragment } from './profile.documents';
import { SaveRow } from './save-row';
import type { ContactRow, ContactsValues } from './contacts-values';
import { useContactRefusal } from './use-contact-refusal';
import { useUnsavedForm } from '../../parts/unsaved-forms';

const empty: ContactRow = { functionCode: 'admissions', phone: '', email: '', web: '', note: '', audience: 'public' };
const rowOf = ({ function: what, phone, email, web, note, audience }: ProfileContactFragment): ContactRow => ({
  functionCode: what.code,
  phone: phone ?? '',
  email: email ?? '',
  web: web ?? '',
  note: note ?? '',
  audience,
});
const inputOf = (row: ContactRow): ContactInput => ({
  functionCode: row.functionCode,
  audience: row.audience,
  phone: row.phone.trim() || null,
  email: row.email.trim() || null,
  web: row.web.trim() || null,
  note: row.note.trim() || null,
});

/** Contacts by function. The whole list is sent, so a colleague's change meanwhile is refused, not overwritten. */
export const ContactsForm = ({
  contacts,
  save,
  isRunning,
  refusal,
  failure,
  isSaved,
  onChanged,
}: {
  readonly contacts: readonly ProfileContactFragment[];
  readonly save: (contacts: readonly ContactInput[]) => void;
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly failure: AskFailed | null;
  readonly isSaved: boolean;
  /** What was saved is no longer what stands in the form. */
  readonly onChanged: () => void;
}) => {
  const { t } = useTranslation(['profile', 'frame']);
  const labels = useLabels();
  const { register, control, handleSubmit, setError, formState } = useForm<ContactsValues>({
    defaultValues: { contacts: contacts.map(rowOf) },
    shouldFocusError: false,
  });
  const { fields, append, remove } = useFieldArray({ control, name: 'contacts' });
  const [removed, setRemoved] = useState(0);
  const adding = useFocusWithin<HTMLParagraphElement>(removed);
  const { errors, submitCount } = formState;
  const rest = useContactRefusal(refusal, setError);
  useUnsavedForm(formState.isDirty && !isSaved && !isRunning);
  const functions = labels.rows('contact_function');
  return (
    <form
      className="stack text"
      onSubmit={(event) => void handleSubmit(({ contacts: rows }) => save(rows.map(inputOf)))(event)}
      onChange={onChanged}
      noValidate
    >
      <ErrorSummary errors={errors} tries={submitCount} />
      {fields.length === 0 ? <p>{t('contact.none')}</p> : null}
      {fields.map((field, index) => {
        const wrong = errors.contacts?.[index];
        const at = `contacts.${index}` as const;
        return (
          <fieldset key={field.id} className="panel stack profile-item">
            <legend>{t('contact.one', { number: index + 1 })}</legend>
            <SelectField
              label={t('contact.function')}
              error={wrong?.functionCode?.message}
              {...register(`${at}.functionCode`)}
            >
              {functions.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </SelectField>
            <div className="grid">
              <TextField
                label={t('contact.phone')}
                optional
                type="tel"
                error={wrong?.phone?.message}
                {...register(`${at}.phone`)}
              />
              <TextField
                label={t('contact.email')}
                optional
                type="email"
                error={wrong?.email?.message}
                {...register(`${at}.email`)}
              />
              <TextField label={t('contact.web')} optional error={wrong?.web?.message} {...register(`${at}.web`)} />
            </div>
            <TextField
              label={t('contact.note')}
              hint={t('contact.noteHint')}
              optional
              maxLength={300}
              error={wrong?.note?.message}
              {...register(`${at}.note`)}
            />
            <RadioField
              label={t('contact.audience')}
              {...register(`${at}.audience`)}
              choices={[
                { value: 'public', label: t('contact.public') },
                { value: 'professional', label: t('contact.professional') },
              ]}
            />
            <div>
              <Button
                look="danger"
                size="s"
                onClick={() => {
                  remove(index);
                  setRemoved(removed + 1);
                  onChanged();
                }}
              >
                {t('contact.remove')}
                <span className="only-read"> {index + 1}</span>
              </Button>
            </div>
          </fieldset>
        );
      })}
      <p ref={adding} tabIndex={-1}>
        <Button
          onClick={() => {
            append(empty);
            onChanged();
          }}
        >
          {t('contact.add')}
        </Button>
      </p>
      <SaveRow isRunning={isRunning} isSaved={isSaved} refusal={rest} failure={failure} />
    </form>
  );
};
