import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command';
import { usePages } from '../../api/use-reading';
import { TextField } from '../../forms/field';
import { ReasonButton } from '../../forms/reason-button';
import { PagedList } from '../../parts/paged-list';
import { ago } from '../../words/ago';
import { language } from '../../words/words';
import { ClaimsWaitingDocument, DecideClaimDocument, type ClaimsWaitingQuery } from './governance.documents';

type Claim = ClaimsWaitingQuery['waitingClaims']['edges'][number]['node'];

const One = ({ claim }: { readonly claim: Claim }) => {
  const { t } = useTranslation('governance');
  const command = useCommand(DecideClaimDocument);
  const [email, setEmail] = useState('');
  const { id: claimId, organisationId, organisationName: name, claimantOrganisations, note, createdAt } = claim;
  return (
    <article className="panel stack" aria-label={name}>
      <h3>
        <Link lang="cs" to={`/sprava/organizace/${organisationId}`}>
          {name}
        </Link>
      </h3>
      {note ? <p>{note}</p> : null}
      <p>
        {claimantOrganisations.length > 0
          ? t('claims.from', { names: claimantOrganisations.join(', ') })
          : t('claims.fromNowhere')}
      </p>
      <p className="quiet small">{t('claims.asked', { when: ago(createdAt, new Date(), language()) })}</p>
      <div className="row">
        <ReasonButton
          button={t('claims.grant')}
          of={name}
          title={t('claims.grantTitle', { name })}
          follows={t('claims.grantFollows')}
          label={t('why')}
          hint={t('whyHint')}
          doIt={t('claims.grant')}
          command={command}
          run={async (why) =>
            (await command.run({ input: { claimId, granted: true, note: why, email: email.trim() } })) !== null
          }
        >
          <TextField
            label={t('claims.email')}
            hint={t('claims.emailHint')}
            type="email"
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
        </ReasonButton>
        <ReasonButton
          button={t('claims.refuse')}
          of={name}
          look="danger"
          title={t('claims.refuseTitle', { name })}
          follows={t('claims.refuseFollows')}
          label={t('why')}
          hint={t('whyHint')}
          doIt={t('claims.refuse')}
          danger
          command={command}
          run={async (why) => (await command.run({ input: { claimId, granted: false, note: why } })) !== null}
        />
      </div>
    </article>
  );
};

/** People who say that they speak for an organisation. */
export const WaitingClaims = () => {
  const { t } = useTranslation('governance');
  const pages = usePages(ClaimsWaitingDocument, {}, ({ waitingClaims }) => waitingClaims);
  return (
    <PagedList pages={pages} empty={<p className="quiet">{t('claims.empty')}</p>}>
      {(claims) => claims.map((claim) => <One key={claim.id} claim={claim} />)}
    </PagedList>
  );
};
