import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { RadioField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { InviteMemberDocument } from './members.documents';
import { ServiceChoice } from './service-choice';
import type { Role } from './use-givable-roles';
import type { OwnServices } from './use-services';

interface Values {
  readonly email: string;
  readonly role: Role;
  readonly services: readonly string[];
}
const fields = ['email', 'role', 'services'] as const;

/** Invites somebody by mail into a role, for all services or some of them. */
export const InviteForm = ({
  organisationId,
  roles,
  services,
}: {
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly services: OwnServices;
}) => {
  const { t } = useTranslation(['members', 'frame']);
  const { register, handleSubmit, setError, reset, formState } = useForm<Values>({
    defaultValues: { email: '', role: roles[0] ?? 'WORKER', services: [] },
  });
  const { run, isRunning, refusal, failure } = useCommand(InviteMemberDocument);
  const rest = useFieldRefusal(refusal, setError, fields);
  const [isSent, setSent] = useState(false);
  const { errors } = formState;
  const send = handleSubmit(async ({ email, role, services: chosen }) => {
    const made = await run({
      input: { organisationId, email: email.trim(), role, ...(chosen.length > 0 ? { services: chosen } : {}) },
    });
    setSent(made !== null);
    if (made) reset();
  });
  return (
    <form className="stack panel" onSubmit={(event) => void send(event)} onChange={() => setSent(false)} noValidate>
      <TextField
        label={t('invite.email')}
        hint={t('invite.emailHint')}
        type="email"
        autoComplete="off"
        error={errors.email?.message}
        {...register('email', { required: t('frame:requiredOf', { field: t('invite.email') }) })}
      />
      <RadioField
        label={t('invite.role')}
        error={errors.role?.message}
        {...register('role')}
        choices={roles.map((role) => ({ value: role, label: t(`frame:role.${role}`), hint: t(`can.${role}`) }))}
      />
      <ServiceChoice services={services.all} field={register('services')} />
      <Outcome refusal={rest} failure={failure} />
      <div className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {isRunning ? `${t('frame:sending')}…` : t('invite.send')}
        </Button>
        <span role="status">{isSent ? t('invite.sent') : ''}</span>
      </div>
    </form>
  );
};
