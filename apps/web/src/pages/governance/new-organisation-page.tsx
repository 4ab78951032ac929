import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { ErrorSummary } from '../../forms/error-summary';
import { SelectField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { OnlyFor } from '../../frame/only-for';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { LabelsDocument } from '../../words/labels.documents';
import { useLabels } from '../../words/use-labels';
import { CreateOrganisationDocument } from './governance.documents';
import { GovernanceNav } from './governance-nav';

const fields = ['name', 'kind', 'ico', 'web', 'districtCode'] as const;
type Values = Record<(typeof fields)[number], string>;

const Form = () => {
  const { t } = useTranslation(['governance', 'frame']);
  const navigate = useNavigate();
  const labels = useLabels();
  const { data } = useReading(LabelsDocument, {});
  const { run, isRunning, refusal, failure } = useCommand(CreateOrganisationDocument);
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: { name: '', kind: '', ico: '', web: '', districtCode: '' },
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const rest = useFieldRefusal(refusal, setError, fields);
  const required = { required: t('frame:required') };
  const send = handleSubmit(async ({ name, kind, ...rest }) => {
    const said = Object.fromEntries(
      Object.entries(rest).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : [])),
    );
    const made = await run({ input: { name: name.trim(), kind, ...said } });
    if (made) await navigate(`/sprava/organizace/${made.id}`);
  });
  return (
    <form className="stack text" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors} tries={submitCount} />
      <TextField label={t('create.name')} error={errors.name?.message} {...register('name', required)} />
      <SelectField label={t('create.kind')} error={errors.kind?.message} {...register('kind', required)}>
        <option value="">{t('create.choose')}</option>
        {labels.rows('organisation_kind').map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('create.ico')}
        hint={t('create.icoHint')}
        optional
        inputMode="numeric"
        error={errors.ico?.message}
        {...register('ico')}
      />
      <TextField label={t('create.web')} optional type="url" error={errors.web?.message} {...register('web')} />
      <SelectField
        label={t('create.district')}
        optional
        error={errors.districtCode?.message}
        {...register('districtCode')}
      >
        <option value="">{t('create.choose')}</option>
        {data?.codeLists.districts.map(({ code, name }) => (
          <option key={code} value={code} lang="cs">
            {name}
          </option>
        ))}
      </SelectField>
      <Outcome refusal={rest} failure={failure} />
      <div className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('create.do')}
        </Button>
        <Link to="/sprava/organizace">{t('create.back')}</Link>
      </div>
    </form>
  );
};

/** Adding an organisation to the directory. */
export const Page = () => {
  const { t } = useTranslation('governance');
  return (
    <OnlyFor permission="organisations.moderate">
      <PageTitle title={t('create.title')} />
      <GovernanceNav />
      <p className="text">{t('create.text')}</p>
      <Form />
    </OnlyFor>
  );
};
