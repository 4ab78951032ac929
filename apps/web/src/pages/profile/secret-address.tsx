import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { AreaField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { AddressKeptSecretDocument, KeepSecretAddressDocument } from './profile.documents';
import { SaveRow } from './save-row';

const fields = ['address', 'wayIn'] as const;

const Shown = ({ facilityId }: { readonly facilityId: string }) => {
  const { t } = useTranslation('profile');
  // Read anew each time and forgotten with the page: every look is recorded.
  const { data, error } = useReading(AddressKeptSecretDocument, { facilityId }, { person: true });
  if (error) return error.code === 'NOT_FOUND' ? <p>{t('secret.none')}</p> : <FailureNote failure={error} />;
  if (!data) return <Loading />;
  const { address, wayIn } = data.secretAddress;
  return (
    <dl className="facts">
      <dt>{t('secret.address')}</dt>
      <dd>{address}</dd>
      <dt>{t('secret.wayIn')}</dt>
      <dd>{wayIn ?? '–'}</dd>
    </dl>
  );
};

/** The address of a secret place: written without being shown, shown only on demand. */
export const SecretAddress = ({ facilityId }: { readonly facilityId: string }) => {
  const { t } = useTranslation(['profile', 'frame']);
  const [isShown, setShown] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { run, isRunning, refusal, failure } = useCommand(KeepSecretAddressDocument);
  const { register, handleSubmit, setError, reset, formState } = useForm({ defaultValues: { address: '', wayIn: '' } });
  const { errors } = formState;
  const rest = useFieldRefusal(refusal, setError, fields);
  const send = handleSubmit(async ({ address, wayIn }) => {
    const made = await run({
      input: { facilityId, address: address.trim(), ...(wayIn.trim() ? { wayIn: wayIn.trim() } : {}) },
    });
    setSaved(made !== null);
    if (made) reset();
  });
  return (
    <div className="stack">
      <h3>{t('secret.title')}</h3>
      <p>{t('secret.text')}</p>
      <p>
        <Button size="s" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'secret.hide' : 'secret.show')}
        </Button>
      </p>
      {isShown ? <Shown facilityId={facilityId} /> : null}
      <form className="stack" onSubmit={(event) => void send(event)} noValidate>
        <AreaField
          label={t('secret.newAddress')}
          rows={2}
          autoComplete="off"
          error={errors.address?.message}
          {...register('address', { required: t('frame:requiredOf', { field: t('secret.newAddress') }) })}
        />
        <AreaField
          label={t('secret.wayIn')}
          optional
          rows={2}
          autoComplete="off"
          error={errors.wayIn?.message}
          {...register('wayIn')}
        />
        <SaveRow isRunning={isRunning} isSaved={isSaved} refusal={rest} failure={failure} label={t('secret.keep')} />
      </form>
    </div>
  );
};
