import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { AreaField, RadioField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { useSession } from '../../frame/session';
import { Button } from '../../parts/button';
import { CommandDialog } from '../../parts/command-dialog';
import { today } from '../../words/dates';
import { StateCooperationDocument, type PrisonQuery } from './prison.documents';

const fields = ['accepts', 'from', 'how'] as const;
const longest = 1000;

const Stating = ({ prison, onClose }: PrisonQuery & { readonly onClose: () => void }) => {
  const { t } = useTranslation(['prison', 'frame']);
  const { run, ...command } = useCommand(StateCooperationDocument);
  const { register, control, trigger, getValues, setError, formState } = useForm({
    defaultValues: {
      accepts: prison.acceptsCooperation,
      from: prison.acceptsCooperationFrom ?? '',
      how: prison.cooperationHow ?? '',
    },
  });
  const { errors } = formState;
  const rest = useFieldRefusal(command.refusal, setError, fields);
  const isFromDate = useWatch({ control, name: 'accepts' }) === 'from_date';
  const save = async (): Promise<boolean> => {
    if (!(await trigger(undefined, { shouldFocus: true }))) return false;
    const { accepts, from, how } = getValues();
    return (await run({ input: { accepts, from: isFromDate ? from : null, how: how.trim() || null } })) !== null;
  };
  return (
    <CommandDialog
      title={t('begin.editTitle')}
      open
      onClose={onClose}
      doIt={t('begin.save')}
      command={{ ...command, refusal: rest }}
      run={save}
    >
      <RadioField
        label={t('begin.accepts')}
        error={errors.accepts?.message}
        choices={[
          { value: 'yes', label: t('begin.acceptsYes') },
          { value: 'no', label: t('begin.acceptsNo') },
          { value: 'from_date', label: t('begin.acceptsFrom') },
          { value: 'unknown', label: t('begin.acceptsUnknown') },
        ]}
        {...register('accepts')}
      />
      {isFromDate ? (
        <TextField
          label={t('begin.from')}
          type="date"
          min={today()}
          error={errors.from?.message}
          {...register('from', { required: t('frame:required'), shouldUnregister: true })}
        />
      ) : null}
      <AreaField
        label={t('begin.how')}
        hint={t('begin.howHint')}
        optional
        rows={5}
        maxLength={longest}
        error={errors.how?.message}
        {...register('how')}
      />
    </CommandDialog>
  );
};

/** For the people of the prison: they say whether other organisations may come, and how one begins. */
export const CooperationStating = ({ prison }: PrisonQuery) => {
  const { t } = useTranslation('prison');
  const { organisation, can } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (organisation?.id !== prison.organisationId || !can('verification.record')) return null;
  return (
    <p>
      <Button size="s" onClick={() => setOpen(true)}>
        {t('begin.edit')}
      </Button>
      {isOpen ? <Stating prison={prison} onClose={() => setOpen(false)} /> : null}
    </p>
  );
};
