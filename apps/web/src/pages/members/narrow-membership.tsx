import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { CancelButton, FormDialog } from '../../parts/form-dialog';
import { Outcome } from '../../parts/outcome';
import { NarrowMembershipDocument } from './members.documents';
import { ServiceChoice } from './service-choice';
import type { OwnServices } from './use-services';

/** Which services somebody looks after, changed without ending the role. Nothing where there is nothing to choose from. */
export const NarrowMembership = ({
  membershipId,
  name,
  narrowed,
  services,
}: {
  readonly membershipId: string;
  readonly name: string;
  /** Services covered now; null = all. */
  readonly narrowed: readonly string[] | null;
  readonly services: OwnServices;
}) => {
  const { t } = useTranslation(['members', 'frame']);
  const [isOpen, setOpen] = useState(false);
  const { run, isRunning, refusal, failure, forget } = useCommand(NarrowMembershipDocument);
  // Services that ended are in no list: they stay out of what is saved.
  const { register, handleSubmit, reset } = useForm<{ services: string[] }>({ defaultValues: { services: [] } });
  if (services.all.length < 2) return null;
  const open = (): void => {
    reset({ services: [...(narrowed ?? [])] });
    forget();
    setOpen(true);
  };
  const send = handleSubmit(async (values) => {
    const known = values.services.filter((id) => services.all.some((service) => service.id === id));
    const made = await run({ input: { membershipId, services: known.length > 0 ? known : null } });
    if (made) setOpen(false);
  });
  return (
    <>
      <Button size="s" onClick={open}>
        <ActOn act={t('scope.open')} what={name} />
      </Button>
      <FormDialog title={t('scope.title', { name })} open={isOpen} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={(event) => void send(event)} noValidate>
          <p>{t('scope.text')}</p>
          <ServiceChoice services={services.all} field={register('services')} />
          <Outcome refusal={refusal} failure={failure} />
          <div className="row">
            <Button look="main" nativeType="submit" disabled={isRunning}>
              {t('frame:save')}
            </Button>
            <CancelButton />
          </div>
        </form>
      </FormDialog>
    </>
  );
};
