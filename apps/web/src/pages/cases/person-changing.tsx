import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ErrorSummary } from '../../forms/error-summary';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { ChangeSubjectDocument, type SubjectPartsFragment } from './person.documents';
import { subjectFormOf, subjectInputOf, type SubjectForm } from './subject-form';
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
  subject,
  onDone,
}: {
  readonly caseId: string;
  readonly subject: SubjectPartsFragment;
  /** Told whether it was saved. */
  readonly onDone: (isSaved: boolean) => void;
}) => {
  const { t } = useTranslation(['cases', 'frame']);
  const { register, handleSubmit, formState, setError } = useForm<SubjectForm>({
    defaultValues: subjectFormOf(subject),
  });
  const { run, isRunning, refusal, failure } = useCommand(ChangeSubjectDocument);
  const left = useFieldRefusal<SubjectForm>(refusal, setError, fields, names);
  const submit = handleSubmit(async (form) => {
    if (await run({ input: { caseId, version: subject.version, subject: subjectInputOf(form) } })) onDone(true);
  });
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={formState.errors} tries={formState.submitCount} />
      <SubjectFields field={(name) => register(name)} errorOf={(name) => formState.errors[name]?.message} />
      <Outcome refusal={left} failure={failure} />
      <p className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('frame:save')}
        </Button>
        <Button look="quiet" onClick={() => onDone(false)}>
          {t('frame:cancel')}
        </Button>
      </p>
    </form>
  );
};
