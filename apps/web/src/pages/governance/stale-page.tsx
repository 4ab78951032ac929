import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command';
import { usePages } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { OnlyFor } from '../../frame/only-for';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Outcome } from '../../parts/outcome';
import { PagedList } from '../../parts/paged-list';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { ago } from '../../words/ago';
import { useLabels } from '../../words/use-labels';
import { language } from '../../words/words';
import { RecordVerification } from '../service/record-verification';
import { RemindOwnerDocument, StaleDocument, type StaleQuery } from './governance.documents';
import { GovernanceNav } from './governance-nav';

type Profile = StaleQuery['staleProfiles']['edges'][number]['node'];

const One = ({ profile }: { readonly profile: Profile }) => {
  const { t } = useTranslation('governance');
  const labels = useLabels();
  const { run, isRunning, refusal, failure } = useCommand(RemindOwnerDocument, { quiet: true });
  const [isSent, setSent] = useState(false);
  const { service, organisation, parts, remindedAt } = profile;
  const when = (instant: string): string => ago(instant, new Date(), language());
  return (
    <article className="panel stack-s" aria-label={service.name}>
      <h2>
        <Link to={`/sluzba/${service.id}`}>
          <Written>{service.name}</Written>
        </Link>
      </h2>
      <p className="quiet">
        <Link to={`/sprava/organizace/${organisation.id}`}>
          <Written>{organisation.name}</Written>
        </Link>
      </p>
      <ul>
        {parts.map(({ part, confirmedAt }) => (
          <li key={part}>
            {labels.of('profile_part', part)}:{' '}
            {confirmedAt === null ? t('stale.never') : t('stale.stale', { when: when(confirmedAt) })}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button
          size="s"
          disabled={isRunning || isSent}
          onClick={() => void run({ input: { serviceId: service.id } }).then((sent) => setSent(sent !== null))}
        >
          <ActOn act={t('stale.remind')} what={service.name} />
        </Button>
        <span role="status" className="quiet small">
          {isSent ? t('stale.sent') : remindedAt ? t('stale.reminded', { when: when(remindedAt) }) : ''}
        </span>
      </div>
      <Outcome refusal={refusal} failure={failure} />
      <RecordVerification serviceId={service.id} serviceName={service.name} />
    </article>
  );
};

const Profiles = () => {
  const { t } = useTranslation('governance');
  const labels = useLabels();
  const [part, setPart] = useState('');
  const pages = usePages(StaleDocument, { part: part === '' ? null : part }, ({ staleProfiles }) => staleProfiles, {
    keeps: true,
  });
  return (
    <>
      <div className="text">
        <SelectField
          label={t('stale.part')}
          value={part}
          onChange={({ currentTarget }) => setPart(currentTarget.value)}
        >
          <option value="">{t('stale.any')}</option>
          {labels.rows('profile_part').map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
      <PagedList pages={pages} empty={<Empty title={t('stale.empty')} />}>
        {(profiles) => profiles.map((profile) => <One key={profile.service.id} profile={profile} />)}
      </PagedList>
    </>
  );
};

/** Profiles nobody can rely on, the oldest first. */
export const Page = () => {
  const { t } = useTranslation('governance');
  return (
    <OnlyFor permission="organisations.moderate">
      <PageTitle title={t('stale.title')} />
      <GovernanceNav />
      <p className="text">{t('stale.lead')}</p>
      <Profiles />
    </OnlyFor>
  );
};
