import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { PagedList } from '../../parts/paged-list';
import { ago } from '../../words/ago';
import { useSaid } from '../../words/use-said';
import { language } from '../../words/words';
import { ConflictsDocument } from './governance.documents';
import { saidValue } from './stored-value';

/** Where the profile of an organisation and the public register disagree. */
export const RegisterConflicts = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('governance');
  const said = useSaid('governance');
  const pages = usePages(ConflictsDocument, { organisationId }, ({ registerConflicts }) => registerConflicts);
  const inWords = (stored: string | null): string => {
    const { kind, text } = saidValue(stored);
    return kind === 'text' ? text : t(kind === 'nothing' ? 'conflicts.nothing' : 'conflicts.more');
  };
  return (
    <PagedList pages={pages} empty={<p className="quiet">{t('conflicts.empty')}</p>}>
      {(rows) => (
        <>
          <p className="quiet">{t('conflicts.text')}</p>
          <div className="scrolls" role="region" aria-label={t('conflicts.region')} tabIndex={0}>
            <table className="data">
              <thead>
                <tr>
                  <th scope="col">{t('conflicts.what')}</th>
                  <th scope="col">{t('conflicts.own')}</th>
                  <th scope="col">{t('conflicts.register')}</th>
                  <th scope="col">{t('conflicts.since')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, field, serviceName, ownerValue, registerValue, firstSeenAt }) => (
                  <tr key={id}>
                    <th scope="row">
                      {said('field', field)}
                      <br />
                      <span className="quiet small">{serviceName ?? t('conflicts.whole')}</span>
                    </th>
                    <td>{inWords(ownerValue)}</td>
                    <td>{inWords(registerValue)}</td>
                    <td>{ago(firstSeenAt, new Date(), language())}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </PagedList>
  );
};
