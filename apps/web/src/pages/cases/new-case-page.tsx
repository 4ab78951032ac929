import { useState } from 'react';
import { useForm, useWatch, type Path, type RegisterOptions } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ErrorSummary } from '../../forms/error-summary';
import { SelectField } from '../../forms/field';
import { OnlyFor } from '../../frame/only-for';
import { Button } from '../../parts/button';
import { LeaveGuard } from '../../parts/leave-guard';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { today } from '../../words/dates';
import { useLabels } from '../../words/use-labels';
import { hold } from '../need/held-circumstances';
import { fromSubject } from '../need/circumstances';
import './cases.css';
import { emptyNeed } from './need-form';
import { NeedFields } from './need-fields';
import { ReleaseFields } from './release-fields';
import { agreementFromAfter, emptySubject, type SubjectForm } from './subject-form';
import { SubjectFields } from './subject-fields';
import { useOpenCase, type NewCaseForm } from './use-open-case';
import { WishFindings } from './wish-findings';

/** Opens a case with its first need and goes straight to services for it. */
export const Page = () => (
  <OnlyFor permission="handover.send">
    <NewCase />
  </OnlyFor>
);

const NewCase = () => {
  const { t } = useTranslation('cases');
  const { districts } = useLabels();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [isConfirmed, setConfirmed] = useState(false);
  const form = useForm<NewCaseForm>({
    defaultValues: {
      subject: emptySubject,
      release: { earliest: '', latest: '', certain: true },
      returnDistrict: '',
      need: emptyNeed,
    },
    shouldFocusError: false,
  });
  const { register, formState, handleSubmit, getFieldState, control } = form;
  const opening = useOpenCase(form.setError);
  const [wish, agreementFrom] = useWatch({ control, name: ['need.wish', 'subject.agreementFrom'] });
  const errorOf = (name: Path<NewCaseForm>): string | undefined => getFieldState(name, formState).error?.message;

  const rulesOf = (name: keyof SubjectForm): RegisterOptions<NewCaseForm, `subject.${keyof SubjectForm}`> => {
    if (name === 'givenName' || name === 'familyName') return { required: t(`new.missing.${name}`) };
    if (name !== 'birthDate') return {};
    const follow = ({ target }: { readonly target: { readonly value: string } }): void =>
      form.setValue('subject.agreementFrom', agreementFromAfter(emptySubject, target.value, today()));
    return { onChange: follow };
  };
  const submit = handleSubmit(async (values) => {
    const made = await opening.run(values, isConfirmed);
    if (!made) return;
    hold(made.caseId, fromSubject(values.subject));
    const service = address.get('sluzba');
    await navigate(
      made.needId
        ? `/pripad/${made.caseId}/potreba/${made.needId}/sluzby${service ? `?sluzba=${encodeURIComponent(service)}` : ''}`
        : `/pripad/${made.caseId}`,
    );
  });

  return (
    <div className="stack-l text">
      <LeaveGuard when={(formState.isDirty && !opening.isOpened) || opening.withoutNeed !== null} />
      <PageTitle title={t('new.title')} />
      <p>{t('new.lead')}</p>
      <form className="stack-l" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={formState.errors} tries={formState.submitCount} />
        <section className="panel stack" aria-labelledby="new-person">
          <h2 id="new-person">{t('new.person')}</h2>
          <fieldset className="field-choices stack" aria-labelledby="new-person" disabled={opening.isOpened}>
            <SubjectFields
              agreementFrom={agreementFrom}
              field={(name) => register(`subject.${name}`, rulesOf(name))}
              errorOf={(name) => errorOf(`subject.${name}`)}
            />
          </fieldset>
        </section>
        <section className="panel stack" aria-labelledby="release-title">
          <h2 id="release-title">{t('release.title')}</h2>
          <fieldset className="field-choices stack" aria-labelledby="release-title" disabled={opening.isOpened}>
            <ReleaseFields
              field={(name) => register(`release.${name}`)}
              errorOf={(name) => errorOf(`release.${name}`)}
            />
            <SelectField
              label={t('returnDistrict')}
              error={errorOf('returnDistrict')}
              optional
              {...register('returnDistrict')}
            >
              <option value="">{t('notKnown')}</option>
              {districts.map(({ code, name }) => (
                <option key={code} value={code} lang="cs">
                  {name}
                </option>
              ))}
            </SelectField>
          </fieldset>
        </section>
        <section className="panel stack" aria-labelledby="new-need">
          <h2 id="new-need">{t('new.need')}</h2>
          <fieldset className="field-choices stack" aria-labelledby="new-need">
            <NeedFields
              withDistrict={false}
              field={(name) => register(`need.${name}`, name === 'kind' ? { required: t('new.kindMissing') } : {})}
              errorOf={(name) => errorOf(`need.${name}`)}
            />
            <WishFindings refusal={opening.needRefusal} text={wish} onConfirm={setConfirmed} />
          </fieldset>
        </section>
        <Outcome refusal={opening.refusal} failure={opening.failure} />
        {opening.withoutNeed ? <WithoutNeed caseId={opening.withoutNeed} /> : null}
        <p>
          <Button look="main" size="l" nativeType="submit" disabled={opening.isRunning}>
            {t(opening.isOpened ? 'new.submitNeed' : 'new.submit')}
          </Button>
        </p>
      </form>
    </div>
  );
};

/** A case that is open though its need is not in it: nobody should open it a second time. */
const WithoutNeed = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('cases');
  return (
    <Message tone="careful">
      <p>{t('new.withoutNeed')}</p>
      <p>
        <Link to={`/pripad/${caseId}`}>{t('new.toCase')}</Link>
      </p>
    </Message>
  );
};
