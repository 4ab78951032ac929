import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command';
import { SelectField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { LeaveGuard } from '../../parts/leave-guard';
import { PageTitle } from '../../parts/page-title';
import { labelOf } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import { CreateServiceDocument } from './profile.documents';
import { SaveRow } from './save-row';

const fields = ['name', 'kinds'] as const;

const NewService = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation(['profile', 'frame']);
  const go = useNavigate();
  const labels = useLabels();
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { name: '', kinds: '' } });
  const { errors } = formState;
  const { run, isRunning, refusal, failure } = useCommand(CreateServiceDocument);
  const rest = useFieldRefusal(refusal, setError, fields);
  const send = handleSubmit(async ({ name, kinds }) => {
    const made = await run({ input: { organisationId, name: name.trim(), kinds: [kinds] } });
    if (made) await go(`/profil/sluzby/${made.id}`);
  });
  const needed = (field: 'name' | 'kind') => t('frame:requiredOf', { field: t(`new.${field}`) });
  return (
    <form className="panel stack text" onSubmit={(event) => void send(event)} noValidate>
      <LeaveGuard when={formState.isDirty && !formState.isSubmitting} />
      <TextField
        label={t('new.name')}
        maxLength={200}
        error={errors.name?.message}
        {...register('name', { required: needed('name') })}
      />
      <SelectField
        label={t('new.kind')}
        error={errors.kinds?.message}
        {...register('kinds', { required: needed('kind') })}
      >
        <option value="">{t('new.choose')}</option>
        {labels.kinds.map((kind) => (
          <option key={kind.code} value={kind.code}>
            {labelOf(kind)}
          </option>
        ))}
      </SelectField>
      <SaveRow isRunning={isRunning} isSaved={false} refusal={rest} failure={failure} label={t('new.do')} />
    </form>
  );
};

/** A new service: its name and kind; the rest is filled in on its own page. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const { organisation } = useSession();
  return (
    <OnlyFor permission="profile.edit">
      <p>
        <Link to="/profil">← {t('title')}</Link>
      </p>
      <PageTitle title={t('services.add')} />
      <p className="text">{t('new.text')}</p>
      {organisation ? <NewService organisationId={organisation.id} /> : null}
    </OnlyFor>
  );
};
