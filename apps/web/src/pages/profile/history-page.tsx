import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { momentInWords } from '../../words/dates';
import { useFieldNames } from './field-names';
import { ServiceChangesDocument } from './profile.documents';
import { ServiceFrame } from './service-frame';

const sources = ['owner', 'coordinator', 'register', 'link', 'merge', 'claim'] as const;

const Changes = ({ serviceId }: { readonly serviceId: string }) => {
  const { t } = useTranslation('profile');
  const { nameOf, valueOf } = useFieldNames();
  const pages = usePages(ServiceChangesDocument, { serviceId }, (answer) => answer.serviceHistory);
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  if (pages.nodes.length === 0) return <p>{t('history.none')}</p>;
  return (
    <>
      <ol className="plain-list stack-s">
        {pages.nodes.map(({ id, at, field, oldValue, newValue, source, why, byOrganisationName }) => {
          const how = sources.find((one) => one === source);
          return (
            <li key={id}>
              <div className="panel stack-s">
                <div>
                  <strong>{nameOf(field)}</strong>
                  <div className="quiet small">
                    {momentInWords(at)}
                    {how ? ` – ${t(`source.${how}`)}` : ''}
                    {byOrganisationName ? ` (${byOrganisationName})` : ''}
                  </div>
                </div>
                {why ? <p>{t('history.why', { why })}</p> : null}
                <dl className="facts">
                  <dt>{t('history.before')}</dt>
                  <dd>{valueOf(oldValue, field)}</dd>
                  <dt>{t('history.after')}</dt>
                  <dd>{valueOf(newValue, field)}</dd>
                </dl>
              </div>
            </li>
          );
        })}
      </ol>
      <MoreButton pages={pages} />
    </>
  );
};

/** What changed in a service, the latest first. */
export const Page = () => {
  const { t } = useTranslation('profile');
  return (
    <ServiceFrame title={t('parts.historie.title')}>{(service) => <Changes serviceId={service.id} />}</ServiceFrame>
  );
};
