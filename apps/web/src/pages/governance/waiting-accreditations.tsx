import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command';
import { usePages } from '../../api/use-reading';
import { ReasonButton } from '../../forms/reason-button';
import { FactList } from '../../parts/fact-list';
import { PagedList } from '../../parts/paged-list';
import { SureButton } from '../../parts/sure-button';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import {
  AccreditationsWaitingDocument,
  ConfirmAccreditationDocument,
  RefuseAccreditationDocument,
  type AccreditationsWaitingQuery,
} from './governance.documents';

type Accreditation = AccreditationsWaitingQuery['waitingAccreditations']['edges'][number]['node'];

const One = ({ accreditation }: { readonly accreditation: Accreditation }) => {
  const { t } = useTranslation('governance');
  const confirm = useCommand(ConfirmAccreditationDocument);
  const refuse = useCommand(RefuseAccreditationDocument);
  const { id: accreditationId, organisation, service, kind, issuer, number, evidence, validTo } = accreditation;
  const name = `${labelOf(kind)}, ${organisation.name}`;
  return (
    <article className="panel stack" aria-label={name}>
      <h3>{labelOf(kind)}</h3>
      <p>
        <Link lang="cs" to={`/sprava/organizace/${organisation.id}`}>
          {organisation.name}
        </Link>
        {service ? `, ${t('service', { name: service.name })}` : ''}
      </p>
      <FactList
        facts={[
          [t('accreditations.issuer'), issuer],
          [t('accreditations.number'), number],
          [t('accreditations.evidence'), evidence],
          [t('accreditations.until'), validTo && dayInWords(validTo)],
        ]}
      />
      <div className="row">
        <SureButton
          button={t('accreditations.confirm')}
          of={name}
          title={t('accreditations.confirmTitle', { name })}
          command={confirm}
          run={async () => (await confirm.run({ input: { accreditationId } })) !== null}
        >
          <p>{t('accreditations.confirmFollows')}</p>
        </SureButton>
        <ReasonButton
          button={t('accreditations.refuse')}
          of={name}
          look="danger"
          title={t('accreditations.refuseTitle', { name })}
          follows={t('accreditations.refuseFollows')}
          label={t('why')}
          hint={t('whyHint')}
          doIt={t('accreditations.refuse')}
          danger
          command={refuse}
          run={async (why) => (await refuse.run({ input: { accreditationId, why } })) !== null}
        />
      </div>
    </article>
  );
};

/** Accreditations organisations entered themselves. */
export const WaitingAccreditations = () => {
  const { t } = useTranslation('governance');
  const pages = usePages(AccreditationsWaitingDocument, {}, ({ waitingAccreditations }) => waitingAccreditations);
  return (
    <PagedList pages={pages} empty={<p className="quiet">{t('accreditations.empty')}</p>}>
      {(rows) => rows.map((row) => <One key={row.id} accreditation={row} />)}
    </PagedList>
  );
};
