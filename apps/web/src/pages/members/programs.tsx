import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { Tag } from '../../parts/tag';
import { dayInWords } from '../../words/dates';
import { EndMembership } from './end-membership';
import { MachineClientsDocument } from './members.documents';
import { ProgramForm } from './program-form';
import type { OwnServices } from './use-services';

/** Programs that state free places by themselves. */
export const Programs = ({
  organisationId,
  services,
  registers,
}: {
  readonly organisationId: string;
  readonly services: OwnServices;
  readonly registers: boolean;
}) => {
  const { t } = useTranslation('members');
  const pages = usePages(MachineClientsDocument, { organisationId }, (answer) => answer.machineClients);
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  return (
    <>
      {pages.nodes.length === 0 ? <p className="quiet">{t('programs.none')}</p> : null}
      <ul className="plain-list stack-s">
        {pages.nodes.map(({ membershipId, label, clientId, services: narrowed, since, confirmedAt }) => (
          <li key={membershipId}>
            <div className="panel row-top">
              <div>
                <div className="row">
                  <strong lang="cs">{label}</strong>
                  <Tag tone={confirmedAt ? 'good' : 'careful'}>
                    {t(confirmedAt ? 'programs.works' : 'programs.waits')}
                  </Tag>
                </div>
                <div className="quiet small">
                  {t('programs.client', { id: clientId })} {services.inWords(narrowed)}.{' '}
                  {t('list.since', { day: dayInWords(since.slice(0, 10)) })}
                </div>
              </div>
              {registers ? <EndMembership membershipId={membershipId} name={label} /> : null}
            </div>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
      {registers ? <ProgramForm services={services} /> : null}
    </>
  );
};
