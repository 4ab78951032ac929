import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command';
import { AreaField, CheckField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { OnlyFor } from '../../frame/only-for';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { today } from '../../words/dates';
import './agreements.css';
import { ProposeAgreementDocument } from './agreements.documents';
import { ContactChoice } from './contact-choice';
import { PartnerField } from './partner-field';

const scopes = ['VISITS', 'PROGRAMME', 'INFORMATION_SHARING'] as const;
type Scope = (typeof scopes)[number];
interface Values {
  readonly validFrom: string;
  readonly validTo: string;
  readonly note: string;
}
const fields = ['validFrom', 'validTo', 'note'] as const;

const Proposal = () => {
  const { t } = useTranslation(['agreements', 'frame']);
  const navigate = useNavigate();
  const { run, isRunning, refusal, failure } = useCommand(ProposeAgreementDocument);
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: { validFrom: today(), validTo: '', note: '' },
  });
  const [partnerId, setPartner] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>([]);
  const [contacts, setContacts] = useState<readonly string[]>([]);
  const { errors, submitCount } = formState;
  const rest = useFieldRefusal(refusal, setError, fields);
  const isTried = submitCount > 0;
  const send = handleSubmit(async ({ validFrom, validTo, note }) => {
    if (partnerId === '' || chosen.length === 0) return;
    const said = { ...(validTo ? { validTo } : {}), ...(note.trim() ? { note: note.trim() } : {}) };
    const input = { partnerId, scopes: [...chosen], contacts: [...contacts], validFrom, ...said };
    if (await run({ input })) await navigate('/dohody');
  });
  return (
    <form className="stack-l text" noValidate onSubmit={(event) => void send(event)}>
      <PartnerField
        chosen={partnerId}
        change={setPartner}
        error={isTried && partnerId === '' ? t('form.noPartner') : undefined}
      />
      <fieldset className="field-choices">
        <legend>{t('form.scopes')}</legend>
        {scopes.map((scope) => (
          <CheckField
            key={scope}
            label={t(`form.scope.${scope}`)}
            checked={chosen.includes(scope)}
            onChange={({ currentTarget }) =>
              setChosen(currentTarget.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
            }
          />
        ))}
        <div role="status">
          {isTried && chosen.length === 0 ? <p className="said-wrong">{t('form.noScope')}</p> : null}
        </div>
      </fieldset>
      <ContactChoice label={t('form.contacts')} chosen={contacts} change={setContacts} />
      <div className="grid">
        <TextField
          label={t('form.from')}
          type="date"
          error={errors.validFrom?.message}
          {...register('validFrom', { required: t('frame:required') })}
        />
        <TextField
          label={t('form.to')}
          hint={t('form.toHint')}
          optional
          type="date"
          error={errors.validTo?.message}
          {...register('validTo')}
        />
      </div>
      <AreaField
        label={t('form.note')}
        hint={t('form.noteHint')}
        optional
        maxLength={500}
        error={errors.note?.message}
        {...register('note')}
      />
      <Outcome refusal={rest} failure={failure} />
      <div className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('form.do')}
        </Button>
        <Link to="/dohody">{t('form.back')}</Link>
      </div>
    </form>
  );
};

/** Proposing an agreement to another organisation. */
export const Page = () => {
  const { t } = useTranslation('agreements');
  return (
    <OnlyFor permission="handover.lead">
      <PageTitle title={t('form.title')} />
      <p className="text">{t('form.text')}</p>
      <Proposal />
    </OnlyFor>
  );
};
