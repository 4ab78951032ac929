import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { PagedList } from '../../parts/paged-list';
import { Tag } from '../../parts/tag';
import { ago } from '../../words/ago';
import { labelOf } from '../../words/label-of';
import { language } from '../../words/words';
import { ListOrganisation } from './list-organisation';
import { OrganisationsUnlistedDocument } from './governance.documents';

/** Organisations nobody finds: new ones and those taken out. */
export const UnlistedOrganisations = () => {
  const { t } = useTranslation('governance');
  const pages = usePages(OrganisationsUnlistedDocument, {}, ({ unlistedOrganisations }) => unlistedOrganisations);
  return (
    <PagedList pages={pages} empty={<p className="quiet">{t('unlisted.empty')}</p>}>
      {(rows) =>
        rows.map(({ organisation, parent, suspendedReason, createdAt }) => (
          <article key={organisation.id} className="panel stack-s" aria-label={organisation.name}>
            <div className="row">
              <h3>
                <Link lang="cs" to={`/sprava/organizace/${organisation.id}`}>
                  {organisation.name}
                </Link>
              </h3>
              <Tag tone={suspendedReason === null ? 'note' : 'careful'}>
                {t(suspendedReason === null ? 'unlisted.new' : 'unlisted.suspended')}
              </Tag>
            </div>
            <p className="quiet">
              {labelOf(organisation.kind)}
              {parent ? `. ${t('unlisted.unitOf', { name: parent.name })}` : ''}
              {`. ${t('unlisted.since', { when: ago(createdAt, new Date(), language()) })}.`}
            </p>
            {suspendedReason ? <p>{t('one.suspendedWhy', { reason: suspendedReason })}</p> : null}
            <div>
              <ListOrganisation organisationId={organisation.id} name={organisation.name} />
            </div>
          </article>
        ))
      }
    </PagedList>
  );
};
