import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { AreaField, RadioField } from '../../forms/field';
import { useSession } from '../../frame/session';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { ClaimOrganisationDocument, OrganisationToClaimDocument } from './listing.documents';

interface Values {
  readonly way: 'register_address' | 'coordinator';
  readonly note: string;
}

const ClaimForm = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('listing');
  const { register, handleSubmit } = useForm<Values>({ defaultValues: { way: 'register_address', note: '' } });
  const { run, isRunning, refusal, failure } = useCommand(ClaimOrganisationDocument, { quiet: true });
  const [next, setNext] = useState<string | null>(null);
  const send = handleSubmit(async ({ way, note }) => {
    const made = await run({ input: { organisationId, way, ...(note.trim() ? { note: note.trim() } : {}) } });
    if (made) setNext(made.next);
  });
  if (next) {
    return (
      <Message tone="good">
        <p>{t(next === 'invitation_sent_to_register_address' ? 'claim.invited' : 'claim.coordinatorDecides')}</p>
      </Message>
    );
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <RadioField
        label={t('claim.way')}
        {...register('way')}
        choices={[
          { value: 'register_address', label: t('claim.byMail'), hint: t('claim.byMailHint') },
          { value: 'coordinator', label: t('claim.byCoordinator'), hint: t('claim.byCoordinatorHint') },
        ]}
      />
      <AreaField label={t('claim.note')} hint={t('claim.noteHint')} optional maxLength={500} {...register('note')} />
      <Outcome refusal={refusal} failure={failure} />
      <p>
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('claim.send')}
        </Button>
      </p>
    </form>
  );
};

/** Somebody says that an organisation in the directory is theirs. */
export const Page = () => {
  const { t } = useTranslation(['listing', 'frame']);
  const { organisationId = '' } = useParams();
  const { me } = useSession();
  const { data, error, refetch } = useReading(OrganisationToClaimDocument, { id: organisationId });
  const organisation = data?.organisation;
  return (
    <>
      <PageTitle title={t('claim.title')} />
      {error ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {!organisation && !error ? <Loading /> : null}
      {organisation ? (
        <div className="stack text">
          <h2>
            <Link lang="cs" to={`/organizace/${organisation.id}`}>
              {organisation.name}
            </Link>
          </h2>
          <p>{t('claim.text')}</p>
          {organisation.trust.claimed ? <p>{t('claim.hasOwner')}</p> : null}
          {me ? (
            <ClaimForm organisationId={organisation.id} />
          ) : (
            <Message tone="note">
              <p>{t('claim.logInFirst')}</p>
              <p>
                <a href={`/auth/login?return=${encodeURIComponent(`/narok/${organisation.id}`)}`}>{t('frame:logIn')}</a>
              </p>
            </Message>
          )}
        </div>
      ) : null}
    </>
  );
};
