import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ErrorSummary } from '../../forms/error-summary';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { useUnsavedForm } from '../../parts/unsaved-forms';
import { useLeaving } from '../../parts/use-leaving';
import { today } from '../../words/dates';
import { ChangeSubjectDocument, type SubjectPartsFragment } from './person.documents';
import { agreementFromAfter, subjectFormOf, subjectInputOf, versionSavedOver, type SubjectForm } from './subject-form';
import { SubjectFields } from './subject-fields';

const fields = ['givenName', 'familyName', 'birthDate', 'sex', 'contact'] as const;
const names = {
  'subject.givenName': 'givenName',
  'subject.familyName': 'familyName',
  'subject.birthDate': 'birthDate',
  'subject.sex': 'sex',
  'subject.contact': 'contact',
  'subject.guardian': 'guardianName',
  'subject.guardian.name': 'guardianName',
  'subject.guardian.contact': 'guardianContact',
} as const;

/** Corrects what is kept of a person. */
export const PersonChanging = ({
  caseId,
  agreementFrom,
  subject,
  onDone,
}: {
  readonly caseId: string;
  /** Who agrees so far. */
  readonly agreementFrom: string;
  readonly subject: SubjectPartsFragment;
  /** Told whether it was saved. */
  readonly onDone: (isSaved: boolean) => void;
}) => {
  const { t } = useTranslation(['cases', 'frame']);
  const [opened] = useState(subject);
  const known = subjectFormOf(opened, agreementFrom);
  const { register, handleSubmit, formState, setError, setValue, control } = useForm<SubjectForm>({
    defaultValues: known,
    shouldFocusError: false,
  });
  const chosen = useWatch({ control, name: 'agreementFrom' });
  const { run, isRunning, refusal, failure } = useCommand(ChangeSubjectDocument);
  const left = useFieldRefusal<SubjectForm>(refusal, setError, fields, names);
  const follow = ({ target }: { readonly target: { readonly value: string } }): void =>
    setValue('agreementFrom', agreementFromAfter(known, target.value, today()));
  useUnsavedForm(formState.isDirty && !isRunning);
  const { leave, question } = useLeaving(formState.isDirty, () => onDone(false));
  const submit = handleSubmit(async (form) => {
    const version = versionSavedOver(opened, subject);
    const input = { caseId, version, subject: subjectInputOf(form), agreementFrom: form.agreementFrom };
    if (await run({ input })) onDone(true);
  });
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={formState.errors} tries={formState.submitCount} />
      <SubjectFields
        agreementFrom={chosen}
        field={(name) => register(name, name === 'birthDate' ? { onChange: follow } : {})}
        errorOf={(name) => formState.errors[name]?.message}
      />
      {chosen === agreementFrom ? null : (
        <Message tone="careful">
          <p>{t('person.agreementChanges')}</p>
        </Message>
      )}
      <Outcome refusal={left} failure={failure} />
      <p className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('frame:save')}
        </Button>
        <Button look="quiet" onClick={leave}>
          {t('frame:cancel')}
        </Button>
      </p>
      {question}
    </form>
  );
};
