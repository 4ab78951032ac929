import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { AreaField, CheckField, RadioField, SelectField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { CancelButton, FormDialog } from '../../parts/form-dialog';
import { Outcome } from '../../parts/outcome';
import { ProposeMatrixChangeDocument, type RuleShownFragment } from './matrix.documents';
import { inputOf, proposalOf, type ProposalForm } from './proposal';
import { useRuleName } from './rule-words';

const agreements = ['ALWAYS', 'UNLESS_COOPERATION', 'OWN_BASIS'] as const;
const regimes = ['GDPR', 'LE680'] as const;
const health = ['none', 'EXPLICIT_CONSENT', 'CARE', 'SOCIAL_PROTECTION', 'STRICTLY_NECESSARY'] as const;
const convictions = ['none', 'LAW', 'OFFICIAL_AUTHORITY'] as const;
const texts = ['basisCs', 'basisEn', 'noteCs', 'noteEn'] as const;
const fields = ['agreement', 'regime', 'art9', 'art10', 'reason'] as const;
const names = {
  'legalBasis.cs': 'basisCs',
  'legalBasis.en': 'basisEn',
  'note.cs': 'noteCs',
  'note.en': 'noteEn',
} as const;

/** Proposes a change of a rule; it begins with the rule as it is. */
export const ProposeChange = ({ rule }: { readonly rule: RuleShownFragment }) => {
  const { t } = useTranslation(['governance', 'frame']);
  const name = useRuleName()(rule);
  const [isOpen, setOpen] = useState(false);
  const { run, isRunning, refusal, failure, forget } = useCommand(ProposeMatrixChangeDocument);
  const { register, handleSubmit, setError, reset, formState } = useForm<ProposalForm>({
    defaultValues: proposalOf(rule),
  });
  const { errors } = formState;
  const rest = useFieldRefusal(refusal, setError, fields, names);
  const required = { required: t('frame:required') };
  const close = (): void => {
    forget();
    setOpen(false);
  };
  const send = handleSubmit(async (form) => {
    if (await run({ input: inputOf(rule, form) })) close();
  });
  return (
    <>
      <Button
        size="s"
        look="quiet"
        onClick={() => {
          reset(proposalOf(rule));
          setOpen(true);
        }}
      >
        <ActOn act={t('propose.open')} what={name} />
      </Button>
      <FormDialog title={t('propose.title', { rule: name })} open={isOpen} onClose={close}>
        <form className="stack" noValidate onSubmit={(event) => void send(event)}>
          <p>{t('propose.follows')}</p>
          <RadioField
            label={t('propose.agreement')}
            error={errors.agreement?.message}
            choices={agreements.map((value) => ({ value, label: t(`propose.agreementOf.${value}`) }))}
            {...register('agreement')}
          />
          <CheckField label={t('propose.waiver')} {...register('waiver')} />
          <SelectField label={t('propose.regime')} error={errors.regime?.message} {...register('regime')}>
            {regimes.map((value) => (
              <option key={value} value={value}>
                {t(`propose.regimeOf.${value}`)}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('propose.art9')} error={errors.art9?.message} {...register('art9')}>
            {health.map((value) => (
              <option key={value} value={value}>
                {t(`propose.art9Of.${value}`)}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('propose.art10')} error={errors.art10?.message} {...register('art10')}>
            {convictions.map((value) => (
              <option key={value} value={value}>
                {t(`propose.art10Of.${value}`)}
              </option>
            ))}
          </SelectField>
          {texts.map((field) => (
            <AreaField
              key={field}
              label={t(`propose.${field}`)}
              rows={3}
              error={errors[field]?.message}
              {...register(field, required)}
            />
          ))}
          <AreaField
            label={t('propose.reason')}
            hint={t('propose.reasonHint')}
            error={errors.reason?.message}
            {...register('reason', required)}
          />
          <Outcome refusal={rest} failure={failure} />
          <div className="row">
            <Button look="main" nativeType="submit" disabled={isRunning}>
              {t('propose.do')}
            </Button>
            <CancelButton />
          </div>
        </form>
      </FormDialog>
    </>
  );
};
